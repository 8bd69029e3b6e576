// The seeded errors of the benchmark: each mutator spoils a good text in one way, at every place where that can be done.
// Used by eval.mjs and by the tests of the rules. Pure; places are told by labels or by patterns of their own, not by our rules.

const HAN = '一二三四五六七八九十';

const without = (text, start, end) => text.slice(0, start) + text.slice(end);
const put = (text, start, end, replacement) => text.slice(0, start) + replacement + text.slice(end);

/** Every place where `pattern` matches, replaced; `replacement` may ask for the first group. */
const replaced = (text, pattern, replacement) =>
  [...text.matchAll(pattern)].map(({ index, 0: found, 1: group }) =>
    put(text, index, index + found.length, replacement.replace('$1', group)),
  );

/** 〔 〕 left alone with what it holds, quotation marks and brackets that belong to a list mark too. */
const CLOSING = /(?<=\p{Script=Han})[）)》”〕】](?=[^\n])|(?<=\d{4})〕/gu;

export const MUTATORS = [
  {
    name: 'drop an ordinal',
    rules: ['numbering-gap', 'numbering-start'],
    spoil: ({ text, marks }) =>
      marks.filter(({ isLast }) => !isLast).map(({ start, end }) => without(text, start, end)),
  },
  {
    name: 'duplicate an ordinal',
    rules: ['numbering-duplicate', 'numbering-gap'],
    spoil: ({ text, marks }) =>
      marks
        .filter(({ ordinal }) => ordinal > 1)
        .map(({ start, end, ordinal }) => put(text, start, end, withOrdinal(text.slice(start, end), ordinal - 1))),
  },
  {
    name: 'drop 二是',
    rules: ['enum-skip', 'enum-alone'],
    spoil: ({ text }) => replaced(text, /(?<=[。；：，;:,\s])二是(?=\p{Script=Han})/gu, ''),
  },
  { name: 'change N in N项', rules: ['enum-count'], spoil: ({ text }) => changedClaims(text) },
  { name: "swap the title's year", rules: ['year-mismatch'], spoil: ({ text }) => otherYears(text) },
  {
    name: 'remove a closing bracket',
    rules: ['unbalanced'],
    spoil: ({ text }) =>
      [...text.matchAll(CLOSING)]
        .filter(({ index }) => hasPartner(text, index))
        .map(({ index }) => without(text, index, index + 1)),
  },
  {
    name: 'XX for a number',
    rules: ['placeholder'],
    spoil: ({ text }) => replaced(text, /(?<=\p{Script=Han})\d{2,}(?:\.\d+)?(?=\p{Script=Han})(?!年|号)/gu, 'XX'),
  },
  {
    name: '截至→截止',
    rules: ['glossary'],
    spoil: ({ text }) => replaced(text, /截至(?!日期|时间)/g, '截止'),
  },
  {
    name: 'pad a date',
    rules: ['date-format'],
    spoil: ({ text }) => replaced(text, /(?<=\d{4}年)(?=\d月)|(?<=\d{4}年\d{1,2}月)(?=\d日)/g, '0'),
  },
  {
    name: '〔〕→[]',
    rules: ['docno-format'],
    spoil: ({ text }) => replaced(text, /〔(\d{4})〕(?=第?\d+号)/g, '[$1]'),
  },
  { name: 'break a sum', rules: ['sum-mismatch'], spoil: ({ text }) => brokenSums(text) },
  {
    name: 'delete a section',
    rules: ['section-missing'],
    spoil: ({ text, sections }) => sections.filter(isMust).map(({ start, end }) => without(text, start, end)),
  },
  {
    name: 'empty a section',
    rules: ['section-empty'],
    spoil: ({ text, sections }) =>
      sections.filter(isMust).map(({ bodyStart, end }) => put(text, bodyStart, end, end === text.length ? '' : '\n')),
  },
  {
    name: 'swap two sections',
    rules: ['section-order'],
    spoil: ({ text, sections, ordered }) => (ordered ? swapped(text, sections.filter(isMust)) : []),
  },
];

/** 一） opens a list and closes nothing. */
function hasPartner(text, offset) {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const kinds = text[offset] === ')' || text[offset] === '）' ? [/[（(]/g, /[）)]/g] : [/[《“〔【]/g, /[》”〕】]/g];
  const [opened, closed] = kinds.map((kind) => line.match(kind)?.length ?? 0);
  return opened > closed;
}

const isMust = ({ requirement }) => requirement === 'must';

/** A mark with another number: （三） → （二）, 12. → 11. */
function withOrdinal(mark, ordinal) {
  if (/\d/.test(mark)) return mark.replace(/\d+(?=\D*$)/, String(ordinal));
  return mark.replace(new RegExp(`[${HAN}]+`), toHan(ordinal));
}

function toHan(value) {
  if (value <= 10) return HAN[value - 1];
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? HAN[tens - 1] : ''}十${ones > 0 ? HAN[ones - 1] : ''}`;
}

/** 抓了三项工作：一是…二是…三是… where the points are as many as it says, and A、B、C三个方面. */
function changedClaims(text) {
  const before = [
    ...text.matchAll(/([两三四五六七八九])(?:个方面|个问题|项|点|个|方面|条)[^，。；：:\n]{0,12}[：:。]\s*(?=一是)/g),
  ].filter(({ index, 0: claim, 1: number }) => seriesLength(text.slice(index + claim.length)) === numberOf(number));
  const after = [
    ...text.matchAll(
      /(?<=[由从在抓、，：])((?:[\p{Script=Han}]{2,8}、){1,6}[\p{Script=Han}]{2,8})(?:等)?([两三四五六七八九])(?=个方面|个环节|个重点|大板块|个部分|大类|部分(?:组成|构成))/gu,
    ),
  ]
    .filter(({ 1: list, 2: number }) => list.split('、').length === numberOf(number) && !/[和与及]/.test(list))
    .map((match) => ({ index: match.index + match[0].length - 1, 0: match[2], 1: match[2] }));
  return [...before, ...after].flatMap(({ index, 1: number }) =>
    [numberOf(number) + 1, numberOf(number) - 1]
      .filter((value) => value > 1)
      .map((value) => put(text, index, index + 1, value === 2 ? '两' : HAN[value - 1])),
  );
}

const numberOf = (number) => (number === '两' ? 2 : HAN.indexOf(number) + 1);

/** How many points a series has that begins here, in this paragraph. */
function seriesLength(text) {
  const paragraph = text.split('\n')[0] ?? '';
  let count = 0;
  while (paragraph.includes(`${HAN[count]}是`)) count++;
  return count;
}

/** The year of the first line that is a title, one up and one down; only where the text says the year again near its start. */
function otherYears(text) {
  const title =
    /^(?:标题[:：] ?)?[^\n。，]{0,24}?(20\d{2})年[^\n。]{2,30}(?:总结|报告|计划|要点|方案|安排)[^\n。]{0,6}$/m.exec(
      text.slice(0, 200),
    );
  if (title === null) return [];
  const rest = text.slice(title.index + title[0].length);
  if (!new RegExp(`${title[1]}年`).test(rest.slice(0, 400))) return [];
  const at = title.index + title[0].indexOf(title[1]);
  return [-1, 1].map((step) => put(text, at, at + 4, String(Number(title[1]) + step)));
}

/** 20家（合格15家，整改5家）and 20家，其中A 12家、B 8家: each part that adds up, changed by one. */
function brokenSums(text) {
  const spoilt = [];
  const pattern =
    /(?<!\d)(\d+)(\p{Script=Han}{1,2})[^，。；（(\n\d]{0,6}(?:[（(](?:其中[：:，,]?)?|[，,]其中[：:，,]?)((?:[^\d（()）。；\n]{1,12}\d+\2[，、,和]?){2,5})/gu;
  for (const { index, 0: whole, 1: total, 2: unit, 3: parts } of text.matchAll(pattern)) {
    const figures = [...parts.matchAll(new RegExp(`(?<!\\d)(\\d+)${unit}`, 'gu'))];
    const sum = figures.reduce((all, [, figure]) => all + Number(figure), 0);
    if (sum !== Number(total) || figures.length < 2) continue;
    const from = index + whole.length - parts.length;
    for (const { index: at, 1: figure } of figures)
      spoilt.push(put(text, from + at, from + at + figure.length, String(Number(figure) + 1)));
    spoilt.push(put(text, index, index + total.length, String(Number(total) + 1)));
  }
  return spoilt;
}

/** Each two sections that follow one another. */
function swapped(text, sections) {
  return sections.slice(1).flatMap((second, index) => {
    const first = sections[index];
    if (first.end !== second.start) return [];
    const ended = (part) => (part.endsWith('\n') ? part : `${part}\n`);
    const parts = ended(text.slice(second.start, second.end)) + ended(text.slice(first.start, first.end));
    return [put(text, first.start, second.end, parts)];
  });
}
