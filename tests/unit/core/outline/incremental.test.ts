import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../../../utils/core/outline/model';
import { outlineOf, parseOutline } from '../../../../utils/core/outline/parse';
import { type ReadText, readText } from '../../../../utils/core/outline/read-text';

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
    at: fc.double({ min: 0, max: 1, noNaN: true }),
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

  test('keeps the lines that the edit did not touch', () => {
    const text = `${reports.join('\n')}\n`;
    const before = readText(text);
    const middle = text.indexOf('\n', text.length / 2) + 1;
    const after = readText(`${text.slice(0, middle)}改${text.slice(middle)}`, before);
    const kept = new Set(before.lines.map(({ facts }) => facts));
    expect(after.lines.filter(({ facts }) => !kept.has(facts))).toHaveLength(1);
  });
});
