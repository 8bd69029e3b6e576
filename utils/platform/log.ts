import type { LoggedEvent } from '@/utils/app/protocol';

/** What happened lately in this context, for finding faults. Never text from a field, a snippet or a page. */

/** Entries kept; the oldest go first. */
const CAPACITY = 200;
/** Error texts of browsers are short; anything longer is cut, in case one quotes something. */
const DETAIL_LENGTH = 160;

const entries: LoggedEvent[] = [];

/** Notes an event. Of `cause` only an error's own message is kept. */
export function log(event: string, cause?: unknown): void {
  entries.push({ atMs: Date.now(), event, detail: describe(cause).slice(0, DETAIL_LENGTH) });
  if (entries.length > CAPACITY) entries.shift();
}

/** The entries kept, oldest first. */
export function recentLog(): readonly LoggedEvent[] {
  return [...entries];
}

function describe(cause: unknown): string {
  if (cause === undefined) return '';
  return cause instanceof Error ? cause.message : String(cause);
}
