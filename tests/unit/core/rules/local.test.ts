import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReport } from '@/utils/core/outline/parse-report';
import type { ReadText } from '@/utils/core/outline/read-text';
import { checkReport } from '@/utils/core/rules/engine';
import examples from '@/utils/core/rules/examples.json';
import { RULES } from '@/utils/core/rules/index';
import type { Finding } from '@/utils/core/rules/rule';

const OPTIONS = {
  platformShowsAuthor: false,
  onRuleFailure: (_id: string, error: unknown) => {
    throw error;
  },
};

const whole = (text: string): readonly Finding[] => checkReport(parseReport(text), OPTIONS);

/** Checked as a panel does while a person writes: each state after the one before. */
function checker(): (text: string) => readonly Finding[] {
  let before: ReadText | undefined;
  return (text) => {
    const report = parseReport(text, before === undefined ? {} : { before });
    before = report.read;
    return checkReport(report, OPTIONS);
  };
}

interface Example {
  readonly bad: readonly { readonly text: string }[];
}

/** One line or a few of each rule, as written in its examples. */
const EXAMPLES = Object.values(examples as Readonly<Record<string, Example>>)
  .flatMap(({ bad }) => bad.map(({ text }) => text.replace(/[‹›]/g, '')))
  .filter(({ length }) => length < 120);

/** Everything that some rule has something to say about, and what masks or joins lines. */
const PIECES = [
  ...EXAMPLES,
  ...['\n', '\n\n', '。', '，，', '月', '号', '```\n', '~~~', '<!-- ', ' -->', '[code]', '[/code]', '](a)', '“', '”'],
  ...[
    '2024年02月08日',
    '13月5日',
    '布署工作',
    '壹万元整（￥2,000）',
    '完成率80%',
    '2、3个',
    '机密★10年',
    '“布署',
    'const a',
  ],
];

const piece = fc.constantFrom(...PIECES);
const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), text: fc.oneof(piece, fc.constant('')) });

test('what is found after any edits is what is found in the text as a whole', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 5, maxLength: 40 }), fc.array(edit, { maxLength: 6 }), (pieces, edits) => {
      let text = pieces.join('\n');
      const check = checker();
      expect(check(text)).toEqual(whole(text));
      for (const { at, length, text: typed } of edits) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + typed + text.slice(start + length);
        expect(check(text)).toEqual(whole(text));
      }
    }),
    { numRuns: 60 },
  );
});

test('a key in a long text lets local rules look at its line only', () => {
  const lines = Array.from({ length: 400 }, (_, index) => `第${index}次会议布署了工作，2024年02月08日完成。`);
  const check = checker();
  check(lines.join('\n'));
  const seen: number[] = [];
  const spied = RULES.filter(({ isLocal }) => isLocal);
  const undo = spied.map((rule) => {
    const { check: original } = rule;
    Object.assign(rule, {
      check: (report: Parameters<typeof original>[0]) => {
        seen.push(report.text.length);
        return original(report);
      },
    });
    return () => Object.assign(rule, { check: original });
  });
  const found = check(lines.with(200, `${lines[200]}的`).join('\n'));
  for (const back of undo) back();
  expect(seen).toHaveLength(spied.length);
  expect(Math.max(...seen)).toBeLessThan(60);
  expect(found.filter(({ rule }) => rule === 'glossary')).toHaveLength(400);
});
