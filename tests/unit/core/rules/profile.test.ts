import { expect, test } from 'vitest';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import type { Profile } from '../../../../utils/core/outline/report';
import { checkReport } from '../../../../utils/core/rules/engine';

const rulesFor = (text: string, profile?: Profile): readonly string[] => {
  const report = parseReport(text);
  const findings = checkReport(profile === undefined ? report : { ...report, profile }, { platformShowsAuthor: true });
  return findings.map(({ rule }) => rule);
};

/** Code beside prose: on its own it counts as technical. */
const MIXED = '系统于2024年01月08日上线，运行稳定,未见异常。\n```\nnpm start\n```\n团队随后完成了收尾。';

test('a text tells its own style, and the person’s word goes before it', () => {
  expect(rulesFor(MIXED)).not.toContain('date-format');
  expect(rulesFor(MIXED, 'official')).toEqual(expect.arrayContaining(['date-format', 'half-width']));
  expect(rulesFor('会议于2024年01月08日召开，听取了汇报,研究了部署。', 'technical')).toEqual([]);
});

test('full-width stops in English text are one finding, mended all at once', () => {
  const text = 'We moved the backups，checked them，and wrote the steps down。';
  expect(rulesFor(text)).toEqual(['half-width']);
  expect(rulesFor(text, 'technical')).toEqual([]);
});
