import { useMemo, useRef } from 'preact/hooks';
import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import { fieldSource, NEW_FIELDS, type NewField } from '@/utils/core/snippet-language/field-source';
import { snippetFields } from '@/utils/core/snippet-language/fields';
import { type PlacedProblem, snippetProblems } from '@/utils/core/snippet-language/problems';
import { useWords } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextField';
import { SourceColours } from './SourceColours';

export interface BodyNotes {
  /** What it will ask for, or how to write that. */
  readonly hint: string;
  readonly problems: readonly PlacedProblem[];
}

/** What is wrong with a body and where, snippets that it includes looked into; or what it will ask for. */
export function useBodyNotes(body: string): BodyNotes {
  const { t } = useWords();
  const find = usePanel().snippets.find.value;
  return useMemo(() => {
    const problems = snippetProblems(body, find);
    const fields = snippetFields(body, find);
    const names = fields.ok ? fields.value.map(({ name }) => name).join(t('list.comma')) : '';
    return { hint: names === '' ? t('editor.body.hint') : t('editor.asks', { names }), problems };
  }, [body, t, find]);
}

interface BodyFieldProps {
  readonly body: string;
  readonly onBody: (body: string) => void;
  readonly notes: BodyNotes;
  /** What to say when there is nothing in it but should be. */
  readonly missing: string | undefined;
}

/** The source of a snippet in colours, with what is wrong in it and a way to each place. */
export function BodyField({ body, onBody, notes: { hint, problems }, missing }: BodyFieldProps) {
  const { t, tell } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const [first] = problems;
  const inWords = (problem: PlacedProblem) =>
    t('editor.problem', { line: problem.line, message: tell(problem.message) });
  return (
    <div class="body-field">
      <SourceColours source={body} problems={problems} area={area}>
        <TextArea
          label={t('editor.body')}
          name="body"
          hint={hint}
          error={missing ?? (first && inWords(first))}
          value={body}
          ref={area}
          onValue={onBody}
        />
      </SourceColours>
      {problems.length < 2 ? null : (
        <ol class="body-problems" data-body-problems="">
          {problems.slice(1).map((problem) => (
            <li key={`${problem.start} ${problem.message.key}`}>
              <Button look="quiet" data-action="show-problem" onClick={() => select(area.current, problem)}>
                {inWords(problem)}
              </Button>
            </li>
          ))}
        </ol>
      )}
      {first === undefined ? null : (
        <Button look="quiet" data-action="show-problem" onClick={() => select(area.current, first)}>
          {t('library.editor.show-problem', { line: first.line })}
        </Button>
      )}
      <NewFields area={area} onBody={onBody} />
    </div>
  );
}

function select(area: HTMLTextAreaElement | null, { start, end }: PlacedProblem): void {
  area?.focus();
  area?.setSelectionRange(start, end);
}

const LABELS: Readonly<Record<NewField, MessageKey>> = {
  text: 'library.new-field.text',
  long: 'library.new-field.long',
  number: 'library.new-field.number',
  date: 'library.new-field.date',
  choice: 'library.new-field.choice',
  toggle: 'library.new-field.toggle',
  counter: 'library.new-field.counter',
  caret: 'library.new-field.caret',
};

interface NewFieldsProps {
  readonly area: { readonly current: HTMLTextAreaElement | null };
  readonly onBody: (body: string) => void;
}

/** Buttons that put a field at the caret, its name selected so that typing replaces it. */
function NewFields({ area, onBody }: NewFieldsProps) {
  const { t, content } = useWords();
  const add = (kind: NewField) => {
    const element = area.current;
    if (element === null) return;
    const { selectionStart, selectionEnd, value } = element;
    const name = freeName(value, t('editor.field-name'));
    const choices = [t('library.new-field.first'), t('library.new-field.second')];
    const shown = value.slice(selectionStart, selectionEnd) || t('library.new-field.shown');
    const { text, start, end } = fieldSource(kind, content, { name, choices, shown });
    element.setRangeText(text, selectionStart, selectionEnd, 'end');
    onBody(element.value);
    element.focus();
    element.setSelectionRange(selectionStart + start, selectionStart + end);
  };
  return (
    <fieldset class="body-tools">
      <legend class="field-hint">{t('library.new-field')}</legend>
      {NEW_FIELDS.map((kind) => (
        <Button key={kind} look="quiet" icon="plus" data-action="add-field" data-kind={kind} onClick={() => add(kind)}>
          {t(LABELS[kind])}
        </Button>
      ))}
    </fieldset>
  );
}

/** One name stands for one answer: a second number gets a name of its own. */
function freeName(body: string, name: string): string {
  let free = name;
  for (let number = 2; body.includes(free); number += 1) free = `${name}${number}`;
  return free;
}
