import { snippetFields } from '@/utils/core/snippet-language/fields';
import type { Snippet } from '@/utils/core/snippets/model';

/** Rows are drawn on every key; a snippet is parsed once. */
const known = new WeakMap<Snippet, boolean>();

/** Whether inserting this snippet asks for something first. */
export function asksForFields(snippet: Snippet): boolean {
  const before = known.get(snippet);
  if (before !== undefined) return before;
  const fields = snippetFields(snippet.body);
  const asks = fields.ok && fields.value.length > 0;
  known.set(snippet, asks);
  return asks;
}
