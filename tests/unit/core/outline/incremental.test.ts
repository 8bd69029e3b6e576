import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../../../utils/core/outline/model';
import { outlineOf, parseOutline } from '../../../../utils/core/outline/parse';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { type ReadText, readText } from '../../../../utils/core/outline/read-text';
import { shapeOf } from '../../../../utils/core/outline/shape';
import { shippedPack } from '../packs/shipped';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/reports/labelled');
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));

const TYPED = [
  '一、',
  '二',
  '（一）',
  '1.',
  '（',
  '是',
  '一是',
  '\n',
  '\r\n',
  '\u2028',
  ' ',
  '|',
  '```',
  '[b]',
  '[',
  ']',
  '改',
  '。',
  '第一章',
  '#',
  '\ud83d',
  '',
];

const RUNS = 80;

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly typed: string;
}

const edits = fc.array(
  fc.record({
    // A double would be near 0 most of the time.
    at: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
    removed: fc.integer({ min: 0, max: 12 }),
    typed: fc.oneof(
      fc.constantFrom(...TYPED),
      fc.array(fc.constantFrom(...TYPED), { maxLength: 9 }).map((all) => all.join('')),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

const applied = (text: string, { at, removed, typed }: Edit): string => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + typed + text.slice(start + removed);
};

/** Three reports in one, their paragraphs as long as those of many offices. */
const longReports = [0, 30, 60, 90].map((first) =>
  reports
    .slice(first, first + 3)
    .join('\n')
    .replace(/^.{12,}$/gm, (line) => line + line.replace(/^[^\u4e00-\u9fff]+/, '').repeat(Math.ceil(90 / line.length))),
);
const pack = shippedPack('summary.annual');

const hints = { headings: new Set(['存在的问题', '工作回顾', '下一步打算']), blocks: new Map() };

/** Much faster than comparing member by member. */
const expectSame = (one: Outline, other: Outline) => expect(JSON.stringify(one)).toBe(JSON.stringify(other));

describe('reading a text again after an edit', () => {
  test('finds what reading it for the first time finds, whatever was edited', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reports, '', '一'), edits, (report, changes) => {
        let text = report;
        let read: ReadText | undefined;
        for (const change of changes) {
          read = readText(text, read);
          expectSame(outlineOf(read), parseOutline(text));
          expectSame(outlineOf(read, hints), parseOutline(text, hints));
          text = applied(text, change);
        }
        expectSame(outlineOf(readText(text, read)), parseOutline(text));
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  test('finds the same in long paragraphs, where most of the outline is only moved', () => {
    let moved = 0;
    fc.assert(
      fc.property(fc.constantFrom(...longReports), edits, (report, changes) => {
        const kept: ReadText[] = [];
        let text = report;
        for (const change of changes) {
          for (const typed of ['改', '。', change.typed]) {
            text = applied(text, { ...change, typed, removed: typed === change.typed ? change.removed : 0 });
            const before = kept.at(-1);
            const shape = before && shapeOf(parseReport(before.text, { pack, before }).outline.nodes);
            const report = parseReport(text, { pack, ...(before && { before }) });
            if (shapeOf(report.outline.nodes) === shape) moved++;
            const anew = parseReport(text, { pack });
            expectSame(report.outline, anew.outline);
            expect(report.matches).toEqual(anew.matches);
            if (report.read !== undefined) kept.push(report.read);
          }
        }
      }),
      { numRuns: RUNS / 4 },
    );
    expect(moved).toBeGreaterThan(0);
  }, 60_000);

  test('keeps the lines that the edit did not touch', () => {
    const text = `${reports.join('\n')}\n`;
    const before = readText(text);
    const middle = text.indexOf('\n', text.length / 2) + 1;
    const after = readText(`${text.slice(0, middle)}改${text.slice(middle)}`, before);
    const kept = new Set(before.lines.map(({ facts }) => facts));
    expect(after.lines.filter(({ facts }) => !kept.has(facts))).toHaveLength(1);
  });
});
