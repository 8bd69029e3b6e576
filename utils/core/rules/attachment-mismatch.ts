import type { Rule } from './rule';
import { found } from './shared/found';
import { matchesNear } from './shared/near';
import { proseOf } from './shared/prose';

/** 见附件3 where the list of attachments ends with 2. Without a list nothing is said: files may be added on the page. */
export const attachmentMismatch: Rule = {
  id: 'attachment-mismatch',
  check: (report) => {
    const { own, text } = proseOf(report);
    const list = listOf(text);
    if (list === undefined) return [];
    return matchesNear(own, ['附件'], REFERENCE)
      .filter(({ start }) => start < list.start || start >= list.end)
      .filter(({ groups }) => Number(groups['number']) > list.count)
      .map(({ start, end, found: reference }) =>
        found('attachment-mismatch', 'warn', { start, end }, { params: { reference, count: list.count } }),
      );
  },
};

const REFERENCE = /附件 ?(?<number>[1-9]\d?)(?![\d.．、:：]|年|月)/g;
const LIST = /^[ \t\u3000]*附件[：:][ \t\u3000]*(?=1[.．、])/m;
const ITEM = /^[ \t\u3000]*(?:附件[：:][ \t\u3000]*)?(\d{1,2})[.．、]/;

/** 附件：1. … with the lines that count on from it. */
function listOf(text: string): { start: number; end: number; count: number } | undefined {
  const head = text.includes('附件') ? LIST.exec(text) : null;
  if (head === null) return undefined;
  let end = head.index;
  let count = 0;
  for (const line of text.slice(head.index).split('\n')) {
    if (Number(ITEM.exec(line)?.[1]) !== count + 1) break;
    count++;
    end += line.length + 1;
  }
  return { start: head.index, end, count };
}
