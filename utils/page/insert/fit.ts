// A change made short enough for a field that holds so many characters and no more.
import { applyEdits } from '../../core/text/edits';
import type { Change } from './change';

/** Undefined when nothing of the text would be left, or when several places change at once. `limit` in UTF-16 code units. */
export function fitted({ before, edits }: Change, limit: number): Change | undefined {
  const [edit, ...others] = edits;
  if (!edit || others.length > 0) return undefined;
  const room = limit - (before.length - (edit.end - edit.start));
  // Half of a character beyond the basic plane would be no character.
  const text = edit.text.slice(0, Math.max(0, room)).replace(/[\ud800-\udbff]$/, '');
  if (text.trim() === '') return undefined;
  const cut = { ...edit, text };
  const caret = edit.start + text.length;
  return { before, after: applyEdits(before, [cut]), edits: [cut], select: { start: caret, end: caret } };
}
