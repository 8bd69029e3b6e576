import { useMemo, useRef } from 'preact/hooks';
import { snippetFields } from '@/utils/core/snippet-language/fields';
import { type PlacedProblem, snippetProblems } from '@/utils/core/snippet-language/problems';
import { useT, useWords } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextField';

export interface BodyNotes {
  /** What it will ask for, or how to write that. */
  readonly hint: string;
  readonly problem: PlacedProblem | undefined;
}

/** What is wrong with a body and where, snippets that it includes looked into; or what it will ask for. */
export function useBodyNotes(body: string): BodyNotes {
  const { t } = useWords();
  const find = usePanel().snippets.find.value;
  return useMemo(() => {
    const [problem] = snippetProblems(body, find);
    const fields = snippetFields(body, find);
    const names = fields.ok ? fields.value.map(({ name }) => name).join(t('list.comma')) : '';
    return { hint: names === '' ? t('editor.body.hint') : t('editor.asks', { names }), problem };
  }, [body, t, find]);
}

interface BodyFieldProps {
  readonly body: string;
  readonly onBody: (body: string) => void;
  readonly notes: BodyNotes;
  /** What to say when there is nothing in it but should be. */
  readonly missing: string | undefined;
}

/** The source of a snippet, with what is wrong in it and a way to the place. */
export function BodyField({ body, onBody, notes: { hint, problem }, missing }: BodyFieldProps) {
  const { t, tell } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const error = problem && t('editor.problem', { line: problem.line, message: tell(problem.message) });
  return (
    <div class="body-field">
      <TextArea
        label={t('editor.body')}
        name="body"
        hint={hint}
        error={missing ?? error}
        value={body}
        ref={area}
        onValue={onBody}
      />
      <div class="body-tools">
        <AddField area={area} onBody={onBody} />
        {problem === undefined ? null : (
          <Button look="quiet" data-action="show-problem" onClick={() => select(area.current, problem)}>
            {t('library.editor.show-problem', { line: problem.line })}
          </Button>
        )}
      </div>
    </div>
  );
}

function select(area: HTMLTextAreaElement | null, { start, end }: PlacedProblem): void {
  area?.focus();
  area?.setSelectionRange(start, end);
}

interface AddFieldProps {
  readonly area: { readonly current: HTMLTextAreaElement | null };
  readonly onBody: (body: string) => void;
}

/** Puts a field at the caret, its name selected so that typing replaces it. */
function AddField({ area, onBody }: AddFieldProps) {
  const t = useT();
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
    <Button look="quiet" icon="plus" data-action="add-field" onClick={addField}>
      {t('editor.add-field')}
    </Button>
  );
}
