// Puts a filled snippet in the place of the trigger and the query.
import type { FillReply, FillRequest } from '../../app/inpage-protocol';
import { toEdit } from '../../core/snippets/formatted-body';
import { standsOnEmptyLine } from '../../core/text/lines';
import type { Desk, Occasion } from '../inpage/desk';
import { queryIn } from './query';

export type Outcome =
  | { readonly state: 'done' }
  | Extract<FillReply, { state: 'ask' }>
  | { readonly state: 'failed'; readonly code: string };

type Answers = Readonly<Record<string, string>>;

/** Asks for the text and inserts it; nothing is written unless the field still reads as when it was asked for. */
export async function insertAt(
  { fields, document, ask }: Desk,
  occasion: Occasion,
  of: FillRequest['of'],
  values?: Answers,
): Promise<Outcome> {
  const { title: pageTitle, URL: pageUrl } = document;
  const field = kindOf(await fields.read(occasion.fieldId), occasion);
  const filled = await ask('palette/fill', {
    ...{ of, pageTitle, pageUrl },
    ...(values === undefined ? {} : { values }),
    ...(field === undefined ? {} : { field }),
  });
  if (!filled) return failed('page/lost');
  if (filled.state === 'failed') return failed(filled.failure.code);
  if (filled.state === 'ask') return filled;
  const read = await fields.read(occasion.fieldId);
  if (!read.ok) return failed(read.failure.code);
  const query = queryIn(read.value, occasion);
  if (query === undefined) return failed('field/stale');
  const { start, caret } = occasion;
  const { edit, select } = toEdit(filled.content, { start, end: caret + query.length });
  const applied = await fields.apply({
    fieldId: occasion.fieldId,
    expectedText: read.value.text,
    edits: [edit],
    primary: 0,
    isTyped: true,
    ...(select === undefined ? {} : { select }),
  });
  if (!applied.ok) return failed(applied.failure.code);
  await ask('palette/landed', { snippetId: filled.snippetId, values: values ?? {} });
  return { state: 'done' };
}

const failed = (code: string): Outcome => ({ state: 'failed', code });

/** What the field is, and whether trigger and query have their line for themselves; undefined when it cannot be read. */
function kindOf(read: Awaited<ReturnType<Desk['fields']['read']>>, occasion: Occasion): FillRequest['field'] {
  if (!read.ok) return undefined;
  const { field, text } = read.value;
  const end = occasion.caret + (queryIn(read.value, occasion)?.length ?? 0);
  return { format: field.format, isOnEmptyLine: standsOnEmptyLine(text, { start: occasion.start, end }) };
}
