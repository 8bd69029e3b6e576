import { useState } from 'preact/hooks';
import type { TemplateProblems } from '@/utils/core/packs/read-template';
import { useWords } from '../i18n';
import { Section } from '../options/Section';
import type { TemplateModel } from '../state/templates';
import { Button } from '../ui/Button';
import { FileButton } from '../ui/FileButton';
import { TextArea } from '../ui/TextField';
import { placeWords } from './place-words';

/** Templates from a file or from pasted text. Nothing is stored of a text that has a mistake. */
export function ImportTemplates({ templates }: { readonly templates: TemplateModel }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<TemplateProblems>([]);
  const bring = async (content: string) => {
    const done = await templates.importText(content);
    setProblems(done.ok ? [] : done.failure);
    if (done.ok) setText('');
  };
  const bringFile = async ([file]: readonly File[]) => {
    if (file !== undefined) await bring(await file.text());
  };
  return (
    <Section title={t('templates.import')} lead={t('templates.import.lead')}>
      <FileButton
        label={t('templates.import.file')}
        name="template-file"
        accept=".json,.yml,.yaml,.md,.markdown,.txt"
        onFiles={bringFile}
      />
      <TextArea label={t('templates.import.text')} name="template-text" value={text} onValue={setText} />
      <Problems problems={problems} />
      <Button data-action="import-template" disabled={text.trim() === ''} onClick={() => bring(text)}>
        {t('templates.import.do')}
      </Button>
    </Section>
  );
}

function Problems({ problems }: { readonly problems: TemplateProblems }) {
  const { t } = useWords();
  return (
    <div role="alert">
      {problems.length === 0 ? null : (
        <div class="field-error" data-template-problems={problems.length}>
          <p>{t('templates.import.problems')}</p>
          <ProblemList problems={problems} />
        </div>
      )}
    </div>
  );
}

/** Each mistake with its place in words a person knows, and the path for who has the file open. */
export function ProblemList({ problems }: { readonly problems: TemplateProblems }) {
  const { t, tell } = useWords();
  return (
    <ul>
      {problems.slice(0, 10).map(({ path, message }) => (
        <li key={`${path} ${message.key}`}>
          {path === '' ? null : <b>{placeWords(path, t)} </b>}
          {tell(message)} {path === '' ? null : <code>{path}</code>}
        </li>
      ))}
    </ul>
  );
}
