import type { Snippet } from '@/utils/core/snippets/model';
import { filling } from '../state/late-parts';

/** Rows are drawn on every key; a snippet is parsed once. */
const known = new WeakMap<Snippet, boolean>();

/** Whether inserting this snippet asks for something first. Not told before the snippet language has been fetched. */
export function asksForFields(snippet: Snippet): boolean {
  const before = known.get(snippet);
  if (before !== undefined) return before;
  const fields = filling.now.value?.snippetFields(snippet.body);
  if (fields === undefined) return false;
  const asks = fields.ok && fields.value.length > 0;
  known.set(snippet, asks);
  return asks;
}
