import { useMemo } from 'preact/hooks';
import { fillContext } from '@/utils/app/insert-snippet';
import { type FilledSnippet, fillSnippet } from '@/utils/core/snippet-language/fill';
import type { Snippet } from '@/utils/core/snippets/model';
import { useT, useWords } from '../i18n';
import { usePanel } from '../panel/context';
import type { SnippetView } from '../state/snippets';
import { Button } from '../ui/Button';
import { isComposing } from '../ui/composing';
import { FillField } from './FillField';
import { useFirstFocus } from './use-first-focus';
import { ViewHead } from './ViewHead';

type FillView = Extract<SnippetView, { kind: 'fill' }>;

/** Asks for what a snippet leaves open, and shows the finished text while it is being answered. */
export function FillForm({ view }: { readonly view: FillView }) {
  const { snippet, fields, remembered, values } = view;
  const { t, tell } = useWords();
  const { snippets, acts } = usePanel();
  const form = useFirstFocus();
  const filled = useFilled(snippet, values);
  const back = () => snippets.showList();
  const submit = (event: Event) => {
    event.preventDefault();
    void snippets.insert(snippet, values, filled.ok ? filled.value.text : undefined);
  };
  const hasMemory = fields.some(({ name }) => (remembered[name] ?? '') !== '');
  return (
    <form class="view" data-fill-form="" ref={form} onSubmit={submit} onKeyDown={(event) => stopKeys(event, back)}>
      <ViewHead title={snippet.title} onBack={back} />
      {hasMemory ? <p class="field-hint">{t('fill.remembered')}</p> : null}
      {fields.map((field) => (
        <FillField
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          onValue={(value) => snippets.show({ ...view, values: { ...values, [field.name]: value } })}
        />
      ))}
      {filled.ok ? <Preview filled={filled.value} /> : <p class="field-error">{tell(filled.failure.message)}</p>}
      <div class="view-actions">
        <Button onClick={back}>{t('action.cancel')}</Button>
        <Button type="submit" look="primary" data-action="fill-insert" disabled={acts.isBusy.value}>
          {t('fill.insert')}
        </Button>
      </div>
    </form>
  );
}

/** Enter chooses a candidate while composing and must not submit; Escape goes back to the list. */
function stopKeys(event: KeyboardEvent, back: () => void): void {
  if (isComposing(event)) {
    if (event.key === 'Enter') event.preventDefault();
  } else if (event.key === 'Escape') back();
}

/** The text that the answers give, or what is wrong with the source. */
export function useFilled(snippet: Pick<Snippet, 'body'>, values: Readonly<Record<string, string>>) {
  const { services, report, snippets } = usePanel();
  const find = snippets.find.value;
  const snapshot = report.checked.value?.snapshot;
  return useMemo(
    () => fillSnippet(snippet.body, values, fillContext(snapshot, services.clock.nowMs()), find),
    [snippet.body, values, snapshot, services, find],
  );
}

/** The finished text, with what is still open marked. */
export function Preview({ filled }: { readonly filled: FilledSnippet }) {
  const t = useT();
  const { text, unfilled } = filled;
  return (
    <section class="preview" aria-label={t('fill.preview')}>
      <h3 class="field-label">{t('fill.preview')}</h3>
      <div class="preview-text" data-preview="">
        {marked(text, unfilled)}
      </div>
      {unfilled.length === 0 ? null : <p class="field-hint">{t('fill.unfilled', { n: unfilled.length })}</p>}
    </section>
  );
}

function marked(text: string, ranges: FilledSnippet['unfilled']) {
  let position = 0;
  const parts = ranges.flatMap(({ start, end }) => {
    const before = text.slice(position, start);
    position = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return [...parts, text.slice(position)];
}
