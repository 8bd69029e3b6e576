import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type RuleExamples, rulesDoc } from '../../../../scripts/rules-doc.mjs';
import { zhCN } from '../../../../utils/core/i18n/zh-CN';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { RULES } from '../../../../utils/core/rules/index';
import type { Finding } from '../../../../utils/core/rules/rule';
import { shippedPacks } from '../packs/shipped';
import { repaired, showMarks, withoutMarks } from './support';

const ROOT = new URL('../../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const examples: Readonly<Record<string, RuleExamples>> = JSON.parse(read('utils/core/rules/examples.json'));

function findingsOf(id: string, text: string, kind?: string): readonly Finding[] {
  const pack = shippedPacks.find((one) => one.id === kind);
  return RULES.find((rule) => rule.id === id)?.check(parseReport(text, pack ? { pack } : {})) ?? [];
}

test('every rule has examples, and every example its rule', () => {
  expect(Object.keys(examples).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test('docs/rules.md shows the examples as they are', () => {
  expect(read('docs/rules.md'), 'run node scripts/rules-doc.mjs').toBe(rulesDoc(examples, zhCN));
});

describe.each(Object.entries(examples))('%s', (id, { severities, kind, bad, good }) => {
  test.each(bad)('marks $text', ({ text, fixed }) => {
    const plain = withoutMarks(text);
    const findings = findingsOf(id, plain, kind);
    expect(showMarks(plain, findings)).toBe(text);
    expect(severities).toEqual(expect.arrayContaining(findings.map(({ severity }) => severity)));
    if (fixed === undefined) expect(findings.some(({ fix }) => fix?.kind === 'edits')).toBe(false);
    else expect(findingsOf(id, repaired(plain, findings), kind).length).toBeLessThan(findings.length);
    if (fixed !== undefined) expect(repaired(plain, findings)).toBe(fixed);
  });

  test.each(good)('says nothing about %j', (text) => {
    expect(findingsOf(id, text, kind)).toEqual([]);
  });
});
