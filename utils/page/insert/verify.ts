// Whether what is read back is what was meant.
import type { Change } from './change';

export type Verdict = 'landed' | 'unchanged' | 'wrong';

/**
 * Compares the text read after an attempt with the change that was meant.
 * Editors with a model of their own may set paragraphs off by empty lines, or drop ours; this is tolerated at the edges of
 * the edit and inside it only (`tolerance: 'empty-lines'`). Everything else must be equal to the character.
 */
export function judge(change: Change, text: string, tolerance: 'none' | 'empty-lines'): Verdict {
  if (text === change.after) return 'landed';
  if (text === change.before) return 'unchanged';
  return tolerance === 'empty-lines' && differsInEmptyLinesOnly(change, text) ? 'landed' : 'wrong';
}

function differsInEmptyLinesOnly(change: Change, text: string): boolean {
  const first = change.edits[0];
  const last = change.edits.at(-1);
  if (!first || !last) return false;
  const head = change.before.slice(0, first.start).replace(/\n+$/, '');
  const tail = change.before.slice(last.end).replace(/^\n+/, '');
  const isFramed = text.startsWith(head) && text.endsWith(tail) && text.length >= head.length + tail.length;
  if (!isFramed) return false;
  const end = tail === '' ? '\n' : ''; // an editor may keep an empty line below a paste
  const middle = (whole: string) => squeeze(whole.slice(head.length, whole.length - tail.length) + end);
  return middle(text) === middle(change.after);
}

const squeeze = (text: string) => text.replace(/\n+/g, '\n');
