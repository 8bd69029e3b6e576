import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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

test('holds at least 70 Chinese and 20 English snippets', () => {
  expect(chinese.length).toBeGreaterThanOrEqual(70);
  expect(english.length).toBeGreaterThanOrEqual(20);
});

test('has no id or title twice', () => {
  expect(repeated(all.map(({ id }) => id))).toEqual([]);
  expect(repeated(all.map(({ title }) => title))).toEqual([]);
});

describe.each(all)('$title', ({ title, body, tags, language }) => {
  test('is filled in without a problem, every field visible', () => {
    const numbers = Object.fromEntries(
      ['项数', '完成数', '任务数', '总投资', '到位资金', 'before', 'after'].map((name) => [name, '8']),
    );
    const filled = fillSnippet(body, numbers, CONTEXT);
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
