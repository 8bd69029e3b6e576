import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineDiff } from '@/components/checklist/line-diff';
import { lineChanges } from '@/utils/app/preview-fix';

describe('the lines that edits change', () => {
  test('are shown old and new, one change a line', () => {
    const text = '一、甲\n三、乙\n四、丙';
    const edits = [
      { start: 4, end: 5, inline: '二' },
      { start: 8, end: 9, inline: '三' },
    ];
    expect(lineChanges(text, edits)).toEqual([
      { before: '三、乙', after: '二、乙' },
      { before: '四、丙', after: '三、丙' },
    ]);
  });

  test('are one change when several edits touch one line', () => {
    const edits = [
      { start: 0, end: 1, inline: '（' },
      { start: 2, end: 3, inline: '）' },
    ];
    expect(lineChanges('(1)甲', edits)).toEqual([{ before: '(1)甲', after: '（1）甲' }]);
  });

  test('include whole paragraphs put in between', () => {
    const edits = [
      { start: 4, end: 4, blocks: [{ kind: 'heading', level: 1, text: '二、问题' } as const] },
      { start: 4, end: 5, inline: '三' },
    ];
    expect(lineChanges('一、甲\n二、乙', edits)).toEqual([
      { after: '二、问题' },
      { before: '二、乙', after: '三、乙' },
    ]);
  });
});

describe('a changed line', () => {
  test('is cut down to what changes', () => {
    expect(lineDiff({ before: '（三）推进', after: '（二）推进' })).toEqual({
      lead: '（',
      removed: '三',
      added: '二',
      tail: '）推进',
    });
  });

  test('never loses or doubles what changes, whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, text, (start, before, after, end) => {
        const diff = lineDiff({ before: start + before + end, after: start + after + end });
        const cut = (part: string) => part.replaceAll('…', '');
        expect(`${cut(diff.lead)}${diff.removed}${cut(diff.tail)}`.length).toBeLessThanOrEqual(
          (start + before + end).length,
        );
        expect((start + after + end).includes(diff.added)).toBe(true);
      }),
    );
  });
});
