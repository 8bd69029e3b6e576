import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { summaryOf } from '../../../scripts/bench-goals.mjs';
import { tablesOf } from '../../../scripts/bench-tables.mjs';
import { unpackedExtension } from '../../../scripts/unpacked-extension.mjs';

const OURS = { name: 'Draftside, site enabled', frameMs: 0.5, heapKbAFrame: 200, keyRichMs: 1.2 };

describe('the table of goals', () => {
  const rowOf = (what: string, rows: Parameters<typeof summaryOf>[0], sizes = new Map<string, number>()) =>
    summaryOf(rows, sizes).find((row) => row.what.startsWith(what));

  test('says of each goal whether it was reached', () => {
    const page = [OURS, { name: 'empty content script', heapKbAFrame: 100 }];
    expect(rowOf('heap a frame', { page })).toMatchObject({ ratio: 2, goal: '≤ 1.3', reached: 'no' });
    expect(rowOf('heap a frame', { page: [{ ...OURS, heapKbAFrame: 120 }, ...page.slice(1)] })?.reached).toBe('yes');
    expect(rowOf('a key in a rich field', { page })).toMatchObject({ figure: 1.2, reached: 'no' });
    expect(rowOf('search of 10,000: MRR', { search: [{ name: 'Draftside', size: 10_000, mrr: 0.9 }] })?.reached).toBe(
      'yes',
    );
  });

  test('takes another tool’s figure from the same run, and where there is none the one that is cited', () => {
    expect(rowOf('CPU a frame', { page: [OURS] })).toMatchObject({ beside: 'Briskine (cited) 21.5', reached: 'yes' });
    const page = [OURS, { name: 'Briskine', frameMs: 5 }];
    expect(rowOf('CPU a frame', { page })).toMatchObject({ beside: 'Briskine 5', ratio: 0.1, reached: 'no' });
  });

  test('claims nothing that was not measured', () => {
    expect(new Set(summaryOf({}, new Map()).map(({ reached }) => reached))).toEqual(new Set(['not measured']));
  });

  test('weighs the build', () => {
    expect(rowOf('everything in a page', {}, new Map([['all', 30_001]]))?.reached).toBe('no');
  });
});

describe('the tables of a part', () => {
  test('are one for each size', () => {
    const rows = [60, 1000].map((size) => ({ name: 'one edit', size, requests: 3 }));
    expect(tablesOf(rows)).toEqual([{ 'one edit, 60': { requests: 3 } }, { 'one edit, 1000': { requests: 3 } }]);
  });

  test('have many figures below each other, and no more than four arms beside each other', () => {
    const figures = Object.fromEntries([...'abcdefghi'].map((figure) => [figure, 1]));
    const tables = tablesOf([1, 2, 3, 4, 5].map((arm) => ({ name: `arm ${arm}`, ...figures })));
    expect(tables.map(({ a }) => a)).toEqual([{ 'arm 1': 1, 'arm 2': 1, 'arm 3': 1, 'arm 4': 1 }, { 'arm 5': 1 }]);
  });
});

describe('an extension to measure', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'draftside-ext-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is named with its folder', () => {
    writeFileSync(path.join(folder, 'manifest.json'), '{"manifest_version":3}');
    expect(unpackedExtension(`别的=${folder}`)).toEqual({ name: '别的', folder });
  });

  test('that cannot be loaded is told before anything is measured', () => {
    expect(() => unpackedExtension(folder)).toThrow(/write NAME=FOLDER/);
    expect(() => unpackedExtension(`别的=${folder}`)).toThrow(/there is no .*manifest\.json/);
    writeFileSync(path.join(folder, 'manifest.json'), '{"manifest_version":2}');
    expect(() => unpackedExtension(`别的=${folder}`)).toThrow(/is of version 2/);
    writeFileSync(path.join(folder, 'manifest.json'), '{');
    expect(() => unpackedExtension(`别的=${folder}`)).toThrow(`${folder}/manifest.json is not JSON`);
  });
});
