import { useState } from 'preact/hooks';
import { vaultOf } from '@/utils/core/sync/vaults';
import { useT, useWords } from '../i18n';
import { usePanel } from '../panel/context';
import type { SnippetDraft } from '../state/snippet-library';
import type { SnippetText } from '../state/snippet-text';
import type { SnippetView } from '../state/snippets';
import { Button } from '../ui/Button';
import { isComposing } from '../ui/composing';
import { TextField } from '../ui/TextField';
import { BodyField, type BodyNotes, useBodyNotes } from './BodyField';
import { FieldOffers } from './FieldOffers';
import { Preview, useFilled } from './FillForm';
import { MoreSettings } from './MoreSettings';
import { splitTags } from './split-tags';
import { useFirstFocus } from './use-first-focus';
import { ViewHead } from './ViewHead';

type EditView = Extract<SnippetView, { kind: 'edit' }>;

/** A form for one snippet, saying at once what is wrong with its placeholders. */
export function SnippetEditor({ view }: { readonly view: EditView }) {
  const { snippet: before, draft } = view;
  const { title, body } = draft;
  const { t, content } = useWords();
  const { snippets } = usePanel();
  const form = useFirstFocus();
  const type = (change: Partial<SnippetText>) => snippets.show({ ...view, draft: { ...draft, ...change } });
  const [isTried, setTried] = useState(false);
  const notes = useBodyNotes(body);
  const isShared = vaultOf(draft.folderId || (before?.id ?? '')) === 'shared';
  const back = () => snippets.showList();
  const isComplete = title.trim() !== '' && body.trim() !== '' && notes.problems.length === 0;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isComplete) void snippets.save(toDraft(draft), before, content);
  };
  return (
    <form
      class="view"
      data-snippet-editor=""
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => stopKeys(event, back)}
    >
      <ViewHead title={t(before === undefined ? 'editor.new' : 'editor.edit')} onBack={back} />
      {isShared ? <p class="field-hint">{t('shared.editor', { name: snippets.team ?? t('library.shared') })}</p> : null}
      <EditorFields draft={draft} notes={notes} isTried={isTried} onType={type} />
      {view.isFromPage ? <FieldOffers body={body} onBody={(text) => type({ body: text })} /> : null}
      <MoreSettings draft={draft} before={before} onType={type} />
      <DraftPreview body={body} />
      <div class="view-actions">
        <Button onClick={back}>{t('action.cancel')}</Button>
        <Button type="submit" look="primary" data-action="save-snippet">
          {t('action.save')}
        </Button>
      </div>
    </form>
  );
}

const NO_ANSWERS = {};

/** What it gives when nothing is answered: defaults, and 【name】 for what will be asked. */
function DraftPreview({ body }: { readonly body: string }) {
  const filled = useFilled({ body }, NO_ANSWERS);
  return body.includes('{') && filled.ok ? <Preview filled={filled.value} /> : null;
}

function toDraft({
  title,
  body,
  tags,
  abbreviation,
  folderId,
  kinds,
  sections,
  sites,
  format,
}: SnippetText): SnippetDraft {
  const hosts = sites
    .split(/[\s,，、;；]+/)
    .map(toHost)
    .filter(Boolean);
  return {
    title: title.trim(),
    body,
    tags: splitTags(tags),
    abbreviation: abbreviation.trim() || undefined,
    folderId: folderId || undefined,
    kinds: kinds.length === 0 ? undefined : kinds,
    sections: sections.length === 0 ? undefined : sections,
    format: format === 'plain' ? undefined : format,
    sites: hosts.length === 0 ? undefined : hosts,
  };
}

/** A pasted address is meant as the host it names. */
const toHost = (site: string): string => site.replace(/^[a-z]+:\/\//i, '').replace(/[/:?#].*$/, '');

interface EditorFieldsProps {
  readonly draft: SnippetText;
  readonly notes: BodyNotes;
  /** Whether saving was tried; what is missing is pointed out only then. */
  readonly isTried: boolean;
  readonly onType: (change: Partial<SnippetText>) => void;
}

function EditorFields({ draft: { title, body, tags }, notes, isTried, onType }: EditorFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('editor.title')}
        name="title"
        hint={t('editor.title.hint')}
        error={isTried && title.trim() === '' ? t('editor.title.needed') : undefined}
        value={title}
        onValue={(text) => onType({ title: text })}
      />
      <BodyField
        body={body}
        onBody={(text) => onType({ body: text })}
        notes={notes}
        missing={isTried && body.trim() === '' ? t('editor.body.needed') : undefined}
      />
      <TextField
        label={t('editor.tags')}
        name="tags"
        hint={t('editor.tags.hint')}
        value={tags}
        onValue={(text) => onType({ tags: text })}
      />
    </>
  );
}

function stopKeys(event: KeyboardEvent, back: () => void): void {
  if (isComposing(event)) {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
  } else if (event.key === 'Escape') back();
}
