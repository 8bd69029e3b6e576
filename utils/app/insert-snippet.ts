import { err, type Result } from '../core/result';
import { answersToRemember } from '../core/snippet-language/answers';
import { type FindSnippet, snippetFields } from '../core/snippet-language/fields';
import { type FillContext, fillSnippet } from '../core/snippet-language/fill';
import { suitText, toEdit } from '../core/snippets/formatted-body';
import type { Snippet } from '../core/snippets/model';
import { standsOnEmptyLine } from '../core/text/lines';
import type { Failure } from './failures';
import { caretOf } from './insert-section';
import { localTime } from './local-time';
import type { AnswerStore, Clock, FieldPort, SnippetStore } from './ports';
import type { Applied, FieldSnapshot } from './protocol';

/** Where a snippet goes and what is remembered about it. */
export interface SnippetTarget {
  readonly field: Pick<FieldPort, 'read' | 'apply'>;
  readonly clock: Clock;
  readonly snippets: SnippetStore;
  readonly answers: AnswerStore;
  /** Whether paragraphs in fields of plain text begin with two full-width spaces. */
  readonly indents?: boolean;
  /** Snippets that others include. */
  readonly find?: FindSnippet;
}

/**
 * Fills the snippet with `values` and inserts it at the caret, replacing a selection. Answers and use are remembered only
 * after it has landed; a failure to remember does not undo the insertion.
 */
export async function insertSnippet(
  target: SnippetTarget,
  snippet: Snippet,
  values: Readonly<Record<string, string>>,
): Promise<Result<Applied, Failure>> {
  const read = await target.field.read();
  if (!read.ok) return read;
  const filled = fillSnippet(snippet.body, values, fillContext(read.value, target.clock.nowMs()), target.find);
  if (!filled.ok) return err({ code: 'snippet/invalid', detail: filled.failure.message.key });
  const { start, end } = caretOf(read.value);
  const { indents = false } = target;
  const isOnEmptyLine = standsOnEmptyLine(read.value.text, { start, end });
  const { format } = read.value.field;
  const content = suitText(filled.value, snippet.format ?? 'plain', { format, isOnEmptyLine, indents });
  const { edit, select } = toEdit(content, { start, end });
  const applied = await target.field.apply({
    ...{ expectedText: read.value.text, edits: [edit], primary: 0 },
    ...(select ? { select } : {}),
  });
  if (applied.ok) await rememberUse(target, snippet, values);
  return applied;
}

/** The snippet as plain text, for where nothing can be asked: what has to be filled in stays as it is written. */
export function snippetText(snippet: Snippet, nowMs: number, find: FindSnippet): string | undefined {
  const filled = fillSnippet(snippet.body, {}, fillContext(undefined, nowMs), find);
  if (!filled.ok) return undefined;
  const content = suitText(filled.value, snippet.format ?? 'plain', TO_PLAIN);
  return 'inline' in content ? content.inline : undefined;
}

const TO_PLAIN = { format: 'plain', isOnEmptyLine: false, indents: false } as const;

/** What the snippet language may know of the page and the moment. */
export function fillContext(snapshot: FieldSnapshot | undefined, nowMs: number): FillContext {
  const { start, end } = snapshot?.selection ?? { start: 0, end: 0 };
  return {
    now: localTime(nowMs),
    pageTitle: snapshot?.hints.pageTitle ?? '',
    pageUrl: snapshot?.hints.url ?? '',
    fieldTitle: snapshot?.hints.subject || snapshot?.field.label || '',
    selection: snapshot?.text.slice(start, end) ?? '',
  };
}

async function rememberUse(
  { snippets, answers, clock, find }: SnippetTarget,
  { id, body }: Snippet,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const fields = snippetFields(body, find);
  const given = fields.ok ? answersToRemember(fields.value, values) : {};
  await Promise.all([snippets.recordUse(id, clock.nowMs()), answers.remember(given)]);
}
