import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { checkReport } from '../../../../utils/core/rules/engine';
import { type FieldKind, snippetFields } from '../../../../utils/core/snippet-language/fields';
import { fillSnippet } from '../../../../utils/core/snippet-language/fill';
import type { Snippet } from '../../../../utils/core/snippets/model';
import { CONTEXT } from '../snippet-language/context';

const load = (language: string): Snippet[] => JSON.parse(readFileSync(`public/snippets/${language}.json`, 'utf8'));
const chinese = load('zh-CN');
const english = load('en');
const all = [...chinese, ...english];
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

/** Words that fill a line and say nothing. */
const FILLER =
  /众所周知|高度重视|显著成效|圆满完成|新台阶|重要意义|坚强领导|深入贯彻|扎实推进|真抓实干|leverage|synerg|going forward|needless to say|as you (may )?know/i;

/** An answer of the right kind for every field. */
function answersFor(body: string): Record<string, string> {
  const fields = snippetFields(body);
  if (!fields.ok) throw new Error(fields.failure.message.key);
  const samples: Partial<Record<FieldKind, string>> = { number: '8', date: '2026年11月20日' };
  return Object.fromEntries(
    fields.value.map(({ name, kind, choices }, index) => [name, choices?.[0] ?? samples[kind] ?? `内容${index}`]),
  );
}

test('holds at least 300 Chinese and 60 English snippets', () => {
  expect(chinese.length).toBeGreaterThanOrEqual(300);
  expect(english.length).toBeGreaterThanOrEqual(60);
});

test('has no id or title twice', () => {
  expect(repeated(all.map(({ id }) => id))).toEqual([]);
  expect(repeated(all.map(({ title }) => title))).toEqual([]);
});

test('has an abbreviation for every phrase of any report, and none twice', () => {
  expect(repeated(all.flatMap(({ abbreviation }) => abbreviation ?? []))).toEqual([]);
  for (const { title, kinds, abbreviation } of all)
    if (kinds === undefined) expect(abbreviation, title).toMatch(/^;[a-z]{2,5}$/);
});

describe.each(all)('$title', ({ title, body, tags, language }) => {
  test('is filled in without a problem, every field visible', () => {
    const filled = fillSnippet(body, answersFor(body), CONTEXT);
    expect(filled).toMatchObject({ ok: true });
    if (filled.ok) expect(filled.value.text).not.toMatch(/\{|\}|undefined|NaN|null/);
  });

  test('has a short title, a tag, no filler and no stray spaces', () => {
    expect(title.length).toBeLessThanOrEqual(language === 'en' ? 30 : 12);
    expect(tags.length).toBeGreaterThan(0);
    expect(body).not.toMatch(FILLER);
    expect(body).not.toMatch(/[ \t]\n|\s$|^\s/);
  });
});

test.each(chinese)('$title is punctuated as Chinese', ({ body }) => {
  const prose = body.replace(/\{\{.*?\}\}/g, '甲');
  expect(prose).not.toMatch(/[,;:?!()"]| /);
});

/** What a whole report needs and a phrase cannot have. */
const OF_WHOLE_REPORTS = /^(?:section-|lead-|closing-|signature-|title-)/;

test.each(all)('$title, filled in, passes our own checks', ({ body }) => {
  const filled = fillSnippet(body, answersFor(body), CONTEXT);
  const text = filled.ok ? filled.value.text : '';
  const found = checkReport(parseReport(text), { platformShowsAuthor: true });
  const errors = found.filter(({ rule, severity }) => severity !== 'hint' && !OF_WHOLE_REPORTS.test(rule));
  expect(errors.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)).toEqual([]);
});

test('abbreviations are one for each snippet, and every kind and section has a pack', () => {
  expect(repeated(all.flatMap(({ abbreviation }) => abbreviation ?? []))).toEqual([]);
  const packs = new Map(
    readdirSync('public/packs', { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(?:zh-CN|en).+\.json$/.test(name) && !name.endsWith('index.json'))
      .map((name) => JSON.parse(readFileSync(`public/packs/${name}`, 'utf8')) as PackIds)
      .map((pack) => [pack.id, new Set((pack.sections ?? []).map(({ id }) => id))] as const),
  );
  for (const { kinds = [], sections = [], title } of all)
    for (const kind of kinds)
      expect(
        sections.filter((section) => !packs.get(kind)?.has(section)),
        title,
      ).toEqual([]);
});

interface PackIds {
  readonly id: string;
  readonly sections?: readonly { readonly id: string }[];
}
