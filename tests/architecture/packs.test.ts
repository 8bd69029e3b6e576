import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { matchSections } from '../../utils/core/outline/match';
import { parseReport } from '../../utils/core/outline/parse-report';
import { wholeOutline } from '../../utils/core/outline/place';
import type { Pack, PackSection } from '../../utils/core/packs/model';
import { readPack } from '../../utils/core/packs/schema';
import { isHeaded } from '../../utils/core/packs/section-block';
import { namesOfSection } from '../../utils/core/packs/section-name';
import { checkReport } from '../../utils/core/rules/engine';
import { packFiles, readJson, shippedPack, shippedPacks } from '../unit/core/packs/shipped';

/** The outline of a kind as an empty plain field shows it after the insertion. */
function insertedOutline(pack: Pack): string {
  const insertion = wholeOutline(parseReport('', { pack }), { start: 0, end: 0 }, 'plain');
  const blocks = insertion?.edits.flatMap((edit) => ('blocks' in edit ? edit.blocks : [])) ?? [];
  return blocks.map(({ text }) => text).join('\n');
}

const checked = (text: string, pack: Pack) =>
  checkReport(parseReport(text, { pack }), {
    platformShowsAuthor: false,
    onRuleFailure: (ruleId, error) => {
      throw new Error(`${ruleId} threw`, { cause: error });
    },
  });

const headed = ({ sections }: Pack): readonly PackSection[] => sections.filter(isHeaded);

describe('the pack files', () => {
  test.each(packFiles)('%s is a pack', (path) => {
    expect(readPack(readJson(path))).toMatchObject({ ok: true });
  });

  test('are all in the list, and the list has no others', () => {
    expect(readJson('index.json')).toEqual(expect.arrayContaining([...packFiles]));
    expect(readJson('index.json')).toHaveLength(packFiles.length);
  });

  test.each(packFiles)('%s is named by its language and id', (path) => {
    const [language, name] = path.split('/');
    expect(readJson(path)).toMatchObject({ language, id: name?.replace(/\.json$/, '') });
  });

  test('have ids of their own', () => {
    const ids = shippedPacks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('name titles of their own, so that a guess is never a toss', () => {
    const titles = shippedPacks.flatMap(({ titleMatch, language }) =>
      titleMatch.map((title) => `${language} ${title}`),
    );
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

test('a summary of special work is inserted as lead and three headings, signed and dated', () => {
  const lines = insertedOutline(shippedPack('summary.special')).split('\n');
  const headings = lines.filter((line) => /^[一二三四五]、/.test(line));
  expect(headings).toEqual(['一、工作开展情况', '二、存在的问题', '三、下一步工作计划']);
  expect(lines.slice(-2)).toEqual(['{{单位全称}}', '{{年}}年{{月}}月{{日}}日']);
});

test('the example in docs/packs.md is a pack', () => {
  const guide = readFileSync(new URL('../../docs/packs.md', import.meta.url), 'utf8');
  const example = /```json\n(.*?)```/s.exec(guide)?.[1] ?? '';
  expect(readPack(JSON.parse(example))).toMatchObject({ ok: true });
});

/** The sections found in a text that has this heading and nothing else. */
function sectionsUnder(heading: string, pack: Pack): readonly string[] {
  const mark = pack.numbering === 'markdown' ? '## ' : '一、';
  const { outline } = parseReport(`${mark}${heading}\n正文写在这里，说明做了什么。\n`, { pack });
  const found = matchSections(outline, pack).filter(({ node, score }) => node !== undefined && score === 1);
  return found.map(({ sectionId }) => sectionId);
}

describe.each(shippedPacks)('$id', (pack) => {
  test('finds each section under each of its names, and no other', () => {
    const names = headed(pack).flatMap((section) => namesOfSection(section).map((name) => ({ id: section.id, name })));
    const astray = names.filter(({ id, name }) => sectionsUnder(name, pack).join() !== id);
    expect(astray).toEqual([]);
  });

  test('names every section that is listed without a heading of its own', () => {
    const unnamed = pack.sections.filter(({ block, name }) => block !== 'heading' && name === undefined);
    expect(unnamed).toEqual([]);
  });

  test('shows no placeholder as the name of a section', () => {
    expect(pack.sections.filter(({ name, heading }) => (name ?? heading).includes('{{'))).toEqual([]);
  });

  test('says what to write in every section', () => {
    expect(pack.sections.filter(({ guidance }) => guidance.length < 8)).toEqual([]);
  });

  test('has all its sections but optional ones found again right after its outline was inserted', () => {
    const { matches } = parseReport(insertedOutline(pack), { pack });
    const optional = pack.sections.filter(({ requirement }) => requirement === 'may').map(({ id }) => id);
    const lost = matches.filter(({ status }) => status === 'missing' || status === 'misplaced');
    expect(lost.map(({ sectionId }) => sectionId)).toEqual(optional);
  });

  test('leaves nothing wrong after its outline was inserted but what is still to be written', () => {
    const findings = checked(insertedOutline(pack), pack);
    const unexpected = findings.filter(({ rule }) => rule !== 'placeholder' && rule !== 'section-empty');
    expect(unexpected).toEqual([]);
    expect(findings.some(({ rule }) => rule === 'placeholder')).toBe(true);
  });

  test('has every placeholder of its outline reported, and nothing else as one', () => {
    const text = insertedOutline(pack);
    const reported = checked(text, pack).filter(({ rule }) => rule === 'placeholder');
    expect(reported.map(({ start, end }) => text.slice(start, end))).toEqual(text.match(/\{\{.*?\}\}/g));
  });
});
