import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../../utils/core/rules/index';
import { shippedPacks } from '../packs/shipped';
import { check } from './own-reports';

/** Texts made of what rules look for, which random characters would hardly ever form. */
const pieces = fc.constantFrom(
  ...'一二三四十1２9ＸXx×*_年月日次是、。，；：…（）()《》〈〉“”‘’"[]【】〔〕{}⟦⟧#-=\n 　存在的问题工作\ud83d\ude00\ud800'.split(
    '',
  ),
  '一、',
  '（二）',
  '三是',
  '一是',
  '{{',
  '}}',
  'XX',
  '2024年',
  '2月30日',
  '存在的问题\n',
  '[b]',
  '<a ',
  '```\n',
  '<!--',
  'TODO',
  'https://',
);
const texts = fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join(''));

test('for any text, every finding points into it, in reading order, and no rule throws', { timeout: 60_000 }, () => {
  const pack = fc.constantFrom(undefined, ...shippedPacks);
  const holds = fc.property(texts, pack, (text, kind) => {
    const findings = check(text, kind);
    for (const [index, { start, end, fix }] of findings.entries()) {
      expect(start).toBeGreaterThanOrEqual(findings[index - 1]?.start ?? 0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
      for (const edit of fix?.kind === 'edits' ? fix.edits : []) expect(edit.end).toBeLessThanOrEqual(text.length);
    }
  });
  fc.assert(holds, { seed: 20241108, numRuns: 500 });
});

describe('no rule takes more than a moment for a long text made to slow it down', () => {
  const SIZE = 100_000;
  test.each([
    'a',
    ' ',
    '　',
    '(',
    '“',
    '[',
    '<!--',
    '[code]',
    '```\n',
    '```\n~~~\n',
    'http://(',
    '_',
    '*',
    'X',
    '×次',
    '年 月',
    '一是',
    '2024-',
    '【',
    '《\n',
    '"',
  ])('%j again and again', (piece) => {
    const text = piece.repeat(SIZE / piece.length);
    const report = { text, outline: { text, nodes: [], series: [], blocks: [] }, matches: [] };
    const startedAt = performance.now();
    for (const { check: run } of RULES) run(report);
    expect(performance.now() - startedAt).toBeLessThan(20_000); // quadratic work takes minutes here, linear work some 20 ms
  });
});
