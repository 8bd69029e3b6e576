import { useState } from 'preact/hooks';
import type { WrittenFile } from '@/utils/core/formats/model';
import type { LibraryContent } from '@/utils/core/formats/plan';
import type { MessageRef } from '@/utils/core/rules/rule';
import { useWords } from '../../i18n';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/TextField';
import type { OptionPaneProps } from '../panes';
import { Section } from '../Section';
import { saveFile } from './save-file';
import { readContent } from './use-import';

/** The formats that core writes; their names stand here so that the parsers need not be loaded to show them. */
const TARGETS = [
  { value: 'draftside', label: '稿边 Draftside (JSON)' },
  { value: 'espanso', label: 'espanso (YAML)' },
  { value: 'vscode', label: 'VS Code (.code-snippets)' },
  { value: 'clippings', label: 'Clippings, Sniplets 6.2 (JSON)' },
  { value: 'csv', label: 'CSV' },
  { value: 'markdown', label: 'Markdown' },
  { value: 'sogou', label: '搜狗 phrases.ini' },
] as const;

/** The library as a file for other programs, or as a backup. */
export function Export({ toasts }: OptionPaneProps) {
  const { t, tell } = useWords();
  const { snippets, clock } = useServices();
  const [target, setTarget] = useState<string>('draftside');
  const [notes, setNotes] = useState<readonly MessageRef[]>([]);
  const [failure, setFailure] = useState<MessageRef>();
  const run = async () => {
    const content = await readContent(snippets);
    if (!content.ok) return setFailure({ key: `failure.${content.failure.code}` });
    const n = content.value.snippets.length;
    setFailure(n === 0 ? { key: 'options.export.empty' } : undefined);
    if (n === 0) return;
    const { file, name } = await write(target, content.value, new Date(clock.nowMs()).toISOString());
    saveFile(name, file.text);
    setNotes(file.notes);
    toasts.show({ key: 'options.export.done', params: { n } });
  };
  return (
    <Section title={t('options.export.head')} lead={t('options.export.lead')}>
      <SelectField
        label={t('options.export.format')}
        name="export-format"
        value={target}
        options={TARGETS}
        onChange={setTarget}
      />
      <Button data-action="export" icon="copy" onClick={run}>
        {t('options.export.run')}
      </Button>
      {failure === undefined ? null : <p class="field-error">{tell(failure)}</p>}
      {notes.length === 0 ? null : <LostNotes notes={notes} />}
    </Section>
  );
}

const MOST_NOTES = 20;

function LostNotes({ notes }: { readonly notes: readonly MessageRef[] }) {
  const { t, tell } = useWords();
  return (
    <div role="status" data-export-notes="">
      <p class="field-hint">{t('options.export.lost', { n: notes.length })}</p>
      <ul class="import-sources">
        {notes.slice(0, MOST_NOTES).map((one, index) => (
          <li key={index}>{tell(one)}</li>
        ))}
        {notes.length > MOST_NOTES ? <li>…</li> : null}
      </ul>
    </div>
  );
}

async function write(id: string, content: LibraryContent, now: string): Promise<{ file: WrittenFile; name: string }> {
  const [{ EXPORT_FORMATS }, { toFormatSnippets }] = await Promise.all([
    import('@/utils/core/formats'),
    import('@/utils/core/formats/to-file'),
  ]);
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  if (format?.write === undefined) throw new Error(`${id} is no format to write`);
  const name = id === 'sogou' ? 'phrases.ini' : `draftside-${now.slice(0, 10)}.${format.extension}`;
  return { file: format.write(toFormatSnippets(content), now), name };
}
