// Texts that grow: one synced or imported snippet must not end the program that fills it.
import { expect, test } from 'vitest';
import { fillSnippet } from '../../../../utils/core/snippet-language/fill';
import { CONTEXT } from './context';

/** Of CPU; what is refused is refused before it is made. */
const MOST_MS = 2_000;
const LONG = `{% assign 甲 = "十个字十个字十个字。" %}${'{% assign 甲 = 甲 | append: 甲 %}'.repeat(15)}`;

/** The size stands for all uses of the text that grew: nothing of it would be seen in the result. */
const GROWING: readonly (readonly [way: string, source: string])[] = [
  ['append in each line', `${LONG}{% assign 甲 = 甲 | append: 甲 %}{{ 甲 | size }}`],
  ['prepend in a loop', '{% assign 甲 = "字" %}{% for x in (1..20) %}{% assign 甲 = 甲 | prepend: 甲 %}{% endfor %}'],
  [
    'capture of itself',
    `{% capture 甲 %}字{% endcapture %}${'{% capture 甲 %}{{ 甲 }}{{ 甲 }}{% endcapture %}'.repeat(20)}`,
  ],
  [
    'capture of plain text in a loop',
    `{% capture 甲 %}{% for x in (1..900) %}${'字'.repeat(1000)}{% endfor %}{% endcapture %}`,
  ],
  [
    'replace of each letter',
    '{% assign 甲 = "字字字字字字字字字字" %}'.concat('{% assign 甲 = 甲 | replace: "字", 甲 %}'.repeat(5)),
  ],
  [
    'replace of nothing',
    '{% assign 甲 = "字字字字字字字字字字" %}'.concat('{% assign 甲 = 甲 | replace: "", 甲 %}'.repeat(5)),
  ],
  [
    'split and join',
    '{% assign 甲 = "字字字字字字字字字字" %}'.concat('{% assign 甲 = 甲 | split: "" | join: 甲 %}'.repeat(5)),
  ],
  ['join of numbers', '{% assign 甲 = (1..400000) | join: "、" %}'],
  ['a long list that is printed', '{% capture 甲 %}{{ (1..600000) }}{% endcapture %}'],
  [
    'a pattern of days',
    `${'{% assign 甲 = 甲 | append: "YYYY年" | append: 甲 %}'.repeat(18)}{{ 今天 | date: 甲 | size }}`,
  ],
  [
    'many long texts kept',
    `${LONG}${Array.from({ length: 20 }, (_, index) => `{% assign 乙${index} = 甲 | upcase %}`).join('')}`,
  ],
  ['many long texts printed', `${LONG}{% capture 乙 %}{% for x in (1..20) %}{{ 甲 }}{% endfor %}{% endcapture %}`],
  ['many long texts searched', `${LONG}{% if 甲 contains "乙"${' or 甲 contains "乙"'.repeat(200)} %}{% endif %}`],
  ['a condition without end', `{% if 甲 ${'or 甲 '.repeat(30_000)}%}{% endif %}`],
  ['a field in each letter', Array.from({ length: 15_000 }, (_, index) => `{{ 甲${index} }}`).join('')],
  ['many filters in one place', `${LONG}{{ 甲 ${'| upcase | downcase'.repeat(300)} | size }}`],
  [
    'loops in loops',
    '{% for x in (1..1000) %}{% for y in (1..1000) %}{% for z in (1..1000) %}{% endfor %}{% endfor %}{% endfor %}',
  ],
];

test.each(GROWING)('%s is stopped at the limit, at once', (_way, source) => {
  const before = process.cpuUsage();
  const filled = fillSnippet(source, {}, CONTEXT);
  const { user, system } = process.cpuUsage(before);
  expect(filled).toMatchObject({ ok: false, failure: { message: { key: 'snippet.problem.limit' } } });
  expect((user + system) / 1000, 'ms').toBeLessThan(MOST_MS);
});

test('a text of half a book is filled as it is', () => {
  const filled = fillSnippet(
    `{{ 甲 | upcase | append: "。" }}${'字'.repeat(100_000)}`,
    { 甲: 'a'.repeat(200_000) },
    CONTEXT,
  );
  expect(filled.ok && filled.value.text.length).toBe(300_001);
});

test('what is put in for another text is put in letter by letter', () => {
  const filled = fillSnippet('{{ "甲乙" | replace: "甲", "$&$$" }}', {}, CONTEXT);
  expect(filled.ok && filled.value.text).toBe('$&$$乙');
});

test.each(['add_days', 'add_weeks', 'add_months', 'add_years'])('%s never leads out of the calendar', (filter) => {
  const filled = fillSnippet(`{{ 今天 | ${filter}: 900000000000000 }}`, {}, CONTEXT);
  expect(filled).toMatchObject({ ok: false, failure: { message: { key: 'snippet.problem.date' } } });
});
