import { useMemo, useRef, useState } from 'preact/hooks';
import { snippetFields } from '@/utils/core/snippet-language/fields';
import { useT, useWords } from '../i18n';
import { usePanel } from '../panel/context';
import type { SnippetDraft } from '../state/snippet-library';
import type { SnippetText, SnippetView } from '../state/snippets';
import { Button } from '../ui/Button';
import { isComposing } from '../ui/composing';
import { TextArea, TextField } from '../ui/TextField';
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
  const { t, language } = useWords();
  const { snippets } = usePanel();
  const form = useFirstFocus();
  const type = (change: Partial<SnippetText>) => snippets.show({ ...view, draft: { ...draft, ...change } });
  const [isTried, setTried] = useState(false);
  const notes = useBodyNotes(body);
  const back = () => snippets.showList();
  const isComplete = title.trim() !== '' && body.trim() !== '' && notes.error === undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isComplete) void snippets.save(toDraft(draft), before, language);
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

function toDraft({ title, body, tags, abbreviation, folderId, sections, sites }: SnippetText): SnippetDraft {
  const hosts = sites.split(/[\s,，、;；]+/).filter(Boolean);
  return {
    title: title.trim(),
    body,
    tags: splitTags(tags),
    abbreviation: abbreviation.trim() || undefined,
    folderId: folderId || undefined,
    sections: sections.length === 0 ? undefined : sections,
    sites: hosts.length === 0 ? undefined : hosts,
  };
}

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
        hint={notes.hint}
        error={isTried && body.trim() === '' ? t('editor.body.needed') : notes.error}
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

interface BodyNotes {
  readonly hint: string;
  readonly error: string | undefined;
}

/** What is wrong with the body, by line, or what it will ask for. */
function useBodyNotes(body: string): BodyNotes {
  const { t, tell } = useWords();
  return useMemo(() => {
    const fields = snippetFields(body);
    const plain = t('editor.body.hint');
    if (!fields.ok) {
      const { line, message } = fields.failure;
      return { hint: plain, error: t('editor.problem', { line, message: tell(message) }) };
    }
    const names = fields.value.map(({ name }) => name).join(t('list.comma'));
    return { hint: names === '' ? plain : t('editor.asks', { names }), error: undefined };
  }, [body, t, tell]);
}

interface BodyFieldProps {
  readonly body: string;
  readonly onBody: (body: string) => void;
  readonly hint: string;
  readonly error: string | undefined;
}

function BodyField({ body, onBody, hint, error }: BodyFieldProps) {
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const addField = () => {
    const element = area.current;
    if (element === null) return;
    const name = t('editor.field-name');
    const { selectionStart, selectionEnd } = element;
    element.setRangeText(`{{ ${name} }}`, selectionStart, selectionEnd, 'end');
    onBody(element.value);
    element.focus();
    element.setSelectionRange(selectionStart + 3, selectionStart + 3 + name.length);
  };
  return (
    <div class="body-field">
      <TextArea
        label={t('editor.body')}
        name="body"
        hint={hint}
        error={error}
        value={body}
        ref={area}
        onValue={onBody}
      />
      <Button look="quiet" icon="plus" data-action="add-field" onClick={addField}>
        {t('editor.add-field')}
      </Button>
    </div>
  );
}
