// What was typed since the palette opened: it stands in the field itself, between the trigger and the caret.
import type { FieldSnapshot } from '../../app/protocol';
import type { Occasion } from '../inpage/desk';

/** Longer than any search; then the person is writing and not looking for something. */
const LONGEST = 40;

/** Undefined when the person has gone elsewhere or changed something else: the palette has nothing to do there any more. */
export function queryIn(
  { text, selection }: Pick<FieldSnapshot, 'text' | 'selection'>,
  { text: before, caret }: Occasion,
): string | undefined {
  if (!selection || selection.start !== selection.end || selection.start < caret) return undefined;
  const tail = before.slice(caret);
  const isUntouched = text.startsWith(before.slice(0, caret)) && text.length - selection.start === tail.length;
  if (!isUntouched || !text.endsWith(tail)) return undefined;
  const query = text.slice(caret, selection.start);
  return query.includes('\n') || query.length > LONGEST ? undefined : query;
}
