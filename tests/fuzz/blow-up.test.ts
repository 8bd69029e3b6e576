// Long texts of few parts, over and over: what looks at each part once takes them in its stride, what goes back does not end.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLibraryFile } from '../../utils/core/formats';
import { parseReport } from '../../utils/core/outline/parse-report';
import { checkReport } from '../../utils/core/rules/engine';
import { fillSnippet } from '../../utils/core/snippet-language/fill';
import { decodeFile } from '../../utils/core/sync/codec';
import { parseMultistatus } from '../../utils/platform/transports/multistatus';
import { CONTEXT, findSnippet } from '../unit/core/snippet-language/context';
import { holds } from './hold';

const LENGTH = 400_000;
/** Those that do more with each character. */
const SHORTER: Readonly<Record<string, number>> = { report: 60_000, snippet: 40_000, 'a.yml': 100_000 };
/** CPU. What is meant to be linear takes a twentieth of it. */
const MOST_MS = 4_000;

const INI = ['[甲]\n', 'a=1\n', '= ', '\\n', ';', '"'];
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  report: [
    '一、',
    '（一）',
    '1.',
    '第一条',
    '，',
    '。',
    '：',
    '一是',
    '附件：',
    '\n',
    '　',
    '总结',
    '(',
    '“',
    '见第三部分',
    '#',
    '- ',
    '|',
    '*',
    '2026年1月1日',
  ],
  'a.json': ['// ', '/* ', '*/', '\n', '甲', '{', '[', '"甲":', '"', '\\', '1,', ']', '}', ',', ' '],
  'a.yml': ['matches:', '- ', 'trigger: a', '\n', '  ', '&a ', '*a', '<<: ', '|', '[', '{', "'", '#'],
  'a.xml': ['<a>', '</a>', '<', '&', '<![CDATA[', ']]>', '<!--', '-->', ' b="', '<quicktext>'],
  'a.csv': ['a,', '"', '""', '\n', '\r', ';', '\t'],
  'a.ini': INI,
  'a.txt': INI,
  'a.md': ['# ', '## 甲\n', '```', '\n', '- ', '  ', '|', '---\n', '~~~'],
  snippet: [
    '{{',
    '}}',
    '{%',
    '%}',
    '{{ 甲 }}',
    '{片段:',
    '}',
    '|',
    '甲',
    ' ',
    '\n',
    '"',
    '{% if 甲 %}',
    '{% endif %}',
    '{% for x in (1..9) %}',
    '{% endfor %}',
    'or 甲 ',
    '甲 contains 甲 ',
    '| append: 甲 ',
    '{% assign 甲 = 甲 | append: 甲 %}',
    '{% capture 甲 %}{{ 甲 }}{{ 甲 }}{% endcapture %}',
  ],
  sync: ['{"records":', '{', '"a":', '[', ']', '}', ',', '"'],
  multistatus: [
    '<d:multistatus>',
    '<response>',
    '</response>',
    '<href>',
    '</href>',
    '<href ',
    '<a:',
    '<![CDATA[',
    ']]>',
    '&#x4e00;',
    ' ',
    '<collection ',
  ],
};

function read(language: string, text: string): void {
  if (language === 'report') checkReport(parseReport(text), { platformShowsAuthor: false });
  else if (language === 'snippet') fillSnippet(text, { 甲: '乙' }, CONTEXT, findSnippet);
  else if (language === 'sync') decodeFile(text);
  else if (language === 'multistatus') parseMultistatus(text);
  else readLibraryFile({ name: language, text });
}

/** A few parts, each as often as it takes to make the text long; all together, one after the other, or one between two others. */
function long(parts: readonly string[], length: number): fc.Arbitrary<string> {
  const few = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 });
  return fc.tuple(few, fc.constantFrom('together', 'apart', 'between')).map(([some, shape]) => {
    const times = Math.ceil(length / some.join('').length);
    const [first = '', middle = first, last = first] = some;
    if (shape === 'together') return some.join('').repeat(times);
    if (shape === 'apart') return some.map((part) => part.repeat(times)).join('');
    return first + middle.repeat(Math.ceil(length / middle.length)) + last;
  });
}

test.each(Object.entries(LANGUAGES))('%s: no text takes longer than its length asks for', (language, parts) => {
  holds(
    `long-${language}`,
    long(parts, SHORTER[language] ?? LENGTH),
    (text) => {
      const before = process.cpuUsage();
      read(language, text);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000, `ms for ${text.length} characters`).toBeLessThan(MOST_MS);
    },
    6,
  );
});
