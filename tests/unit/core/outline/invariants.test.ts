import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renumber } from '../../../../utils/core/numbering/renumber';
import { numberedRuns } from '../../../../utils/core/numbering/runs';
import { parseOutline } from '../../../../utils/core/outline/parse';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { missingSections, sectionInPlace, wholeOutline } from '../../../../utils/core/outline/place';
import { applyEdits } from '../../../../utils/core/text/edits';
import { reportPack } from './pack';
import { applyToPlain } from './render';

const pack = reportPack();
const PIECES = [
  '一、',
  '二、',
  '（一）',
  '(二)',
  '1.',
  '2．',
  '1.1',
  '①',
  '⑵',
  '一是',
  '第一章',
  '第二条 ',
  '## ',
  '- ',
  '3️⃣',
  '三',
  '工作回顾',
  '存在问题',
  '下一步打算',
  '完成全部任务',
  '2024年3月1日',
  '某某局',
  '。',
  '；',
  '：',
  '，',
  '（',
  '）',
  '\n',
  '\n\n',
  ' ',
  '　',
  '|',
  '{{甲}}',
  '[b]',
  '[/b]',
  '**',
  '\ud83d',
  '无',
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('whatever the text', () => {
  test('nodes are in reading order, inside the text and inside their parents', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { nodes } = parseOutline(text);
        for (const [index, node] of nodes.entries()) {
          expect(node.offset).toBeGreaterThan(nodes[index - 1]?.offset ?? -1);
          expect(node.offset).toBeLessThanOrEqual(node.textStart);
          expect(node.textStart).toBeLessThanOrEqual(node.textEnd);
          expect(node.textEnd).toBeLessThanOrEqual(node.end);
          expect(node.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(node.textStart, node.textEnd)).toBe(node.text);
          const parent = nodes[node.parent];
          expect(node.depth).toBe((parent?.depth ?? 0) + 1);
          if (parent !== undefined) expect(node.end).toBeLessThanOrEqual(parent.end);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('blocks are inside the text and do not overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { blocks } = parseOutline(text, { headings: new Set(['存在问题']), blocks: new Map() });
        for (const [index, { start, end }] of blocks.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(blocks[index - 1]?.end ?? 0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('insertions only insert, and change nothing but marks', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...pack.sections.map(({ id }) => id)), fc.nat(), (text, sectionId, caret) => {
        const report = parseReport(text, { pack });
        const at = Math.min(caret, text.length);
        const insertions = [
          sectionInPlace(report, sectionId, 'plain'),
          missingSections(report, 'rich'),
          wholeOutline(report, { start: at, end: at }, 'bbcode'),
        ];
        for (const edits of insertions.map((insertion) => insertion?.edits ?? [])) {
          applyToPlain(text, edits); // throws when edits overlap
          const marks = new Set(report.outline.nodes.map(({ mark }) => mark?.start));
          for (const edit of edits)
            expect('blocks' in edit ? edit.start === edit.end : marks.has(edit.start)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('renumbering a second time changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const outline = parseOutline(text);
        // 2. and then 1. are two lists; made 1. and 1. they would look like one with a double.
        fc.pre(numberedRuns(outline).every(([first]) => first?.mark.ordinal === 1));
        const once = applyEdits(text, renumber(outline));
        const again = parseOutline(once);
        fc.pre(again.nodes.length === outline.nodes.length);
        expect(applyEdits(once, renumber(again))).toBe(once);
      }),
      { numRuns: 400 },
    );
  });
});
