import type { LineChange } from '@/utils/app/preview-fix';

/** A changed line cut down to what changes and a few words around it. */
export interface LineDiff {
  readonly lead: string;
  readonly removed: string;
  readonly added: string;
  readonly tail: string;
}

/** Shown before and behind a change, in UTF-16 code units. */
const LEAD = 8;
const TAIL = 16;

/** @example lineDiff({ before: '（三）推进', after: '（二）推进' }) // { lead: '（', removed: '三', added: '二', tail: '）推进' } */
export function lineDiff({ before = '', after = '' }: LineChange): LineDiff {
  const same = commonStart(before, after);
  const rest = commonStart(reversed(before.slice(same)), reversed(after.slice(same)));
  const lead = before.slice(0, same);
  const tail = before.slice(before.length - rest);
  return {
    lead: lead.length > LEAD ? `…${lead.slice(-LEAD)}` : lead,
    removed: before.slice(same, before.length - rest),
    added: after.slice(same, after.length - rest),
    tail: tail.length > TAIL ? `${tail.slice(0, TAIL)}…` : tail,
  };
}

const reversed = (text: string): string => [...text].reverse().join('');

/** Length of the beginning that both share, by whole characters. */
function commonStart(one: string, other: string): number {
  let length = 0;
  for (const character of one) {
    if (!other.startsWith(character, length)) break;
    length += character.length;
  }
  return length;
}
