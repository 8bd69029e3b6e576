import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillSnippet } from '@/utils/core/snippet-language/fill';
import { asSource } from '@/utils/core/snippets/as-source';
import { suggestFields } from '@/utils/core/snippets/suggest-fields';

const found = (text: string) => suggestFields(text).map(({ kind, text: part }) => `${kind} ${part}`);

test.each([
  ['截至2026年6月30日，完成12项', ['date 2026年6月30日', 'number 12']],
  ['二〇二六年五月，增长8.5%', ['date 二〇二六年五月', 'percent 8.5%']],
  ['投入资金1,200万元', ['amount 1,200万元']],
  ['会议定于2026-07-01召开', ['date 2026-07-01']],
  ['３月５日', ['date ３月５日']],
  ['由市交通运输管理局牵头', ['unit 市交通运输管理局']],
  ['以上报告，请审阅。', []],
  ['{{ 日期 }}完成{{ 数字2 }}项', []],
])('in %j these are offered: %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('suggestions are in order, do not overlap and say what stands there, for any text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9年月日局市委元%.,{}甲 ]{0,40}$/), (text) => {
      let last = 0;
      for (const { start, end, text: part } of suggestFields(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(part);
        last = end;
      }
    }),
  );
});

test('text with braces, made a source, gives exactly that text', () => {
  const now = { year: 2026, month: 1, day: 1, hour: 0, minute: 0, weekday: 4 };
  const context = { now, pageTitle: '', pageUrl: '', selection: '' };
  for (const text of ['{{ 单位 }}', 'if (a) { b }', '{姓名:默认}', '{% if %}', '甲{{{乙']) {
    const filled = fillSnippet(asSource(text), {}, context);
    expect(filled.ok ? filled.value.text : filled.failure).toBe(text);
  }
});
