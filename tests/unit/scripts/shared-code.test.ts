// Code that several in-page scripts need lies in one of them. Tried on scripts of its own, built and run one after another.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { build, type Rolldown } from 'vite';
import { afterEach, expect, test } from 'vitest';
import { root } from '../../../scripts/bootstrap.mjs';
import { planShared } from '../../../scripts/shared-code.mjs';
import { sharedCode } from '../../../scripts/shared-code-plugin.mjs';

const AFTER = {
  drafting: [],
  typing: ['drafting'],
  overlay: ['drafting'],
  palette: ['drafting', 'overlay'],
  marks: ['drafting', 'overlay'],
};
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Files below a folder of its own; scripts that are not given do nothing. */
function tree(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'draftside-shared-'));
  folders.push(folder);
  const idle = Object.keys(AFTER).map((script) => [`entrypoints/${script}/index.ts`, '']);
  for (const [file, text] of [...idle, ...Object.entries(files)] as [string, string][]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

/** Script → `takes` and `holds` as 'file: names'. */
function planOf(files: Readonly<Record<string, string>>) {
  const folder = tree(files);
  const lines = (names: ReadonlyMap<string, ReadonlySet<string>>) =>
    [...names].map(([module, found]) => `${path.relative(folder, module)}: ${[...found].join(' ')}`);
  const plan = Object.entries(planShared(folder, AFTER));
  return Object.fromEntries(plan.map(([script, { takes, holds }]) => [script, [lines(takes), lines(holds)]]));
}

test('what an earlier script has, a later one takes from it, and with it what that needs', () => {
  const plan = planOf({
    'entrypoints/drafting/index.ts': `import { a } from '@/a'; a();`,
    'entrypoints/typing/index.ts': `import { a } from '../../a'; import { own } from './own'; own(a);`,
    'entrypoints/typing/own.ts': `export const own = (x) => x;`,
    'a.ts': `import { b } from './b'; export const a = () => b; export const unused = 1;`,
    'b.ts': `export const b = 1;`,
  });
  expect(plan['drafting']).toEqual([[], ['a.ts: a']]);
  expect(plan['typing']).toEqual([['a.ts: a'], []]);
});

test('what several later scripts have in common lies in the one that is put before them', () => {
  const plan = planOf({
    'entrypoints/palette/index.ts': `import { box } from '@/box'; import { sole } from '@/sole'; box(sole);`,
    'entrypoints/marks/index.ts': `import { box } from '@/box'; box();`,
    'box.ts': `export const box = (x) => x;`,
    'sole.ts': `export const sole = 1;`,
  });
  expect(plan).toMatchObject({
    overlay: [[], ['box.ts: box']],
    palette: [['box.ts: box'], []],
    marks: [['box.ts: box'], []],
  });
});

test('a type takes nothing', () => {
  const plan = planOf({
    'entrypoints/drafting/index.ts': `import { a } from '@/a'; a();`,
    'entrypoints/typing/index.ts': `import { type A } from '@/a'; import type { B } from '@/a'; export const x: A | B = 1;`,
    'a.ts': `export type A = 1; export type B = 1; export const a = () => 1;`,
  });
  expect(plan['typing']).toEqual([[], []]);
});

test('an import of a whole module is refused: what is taken has to have a name', () => {
  const files = {
    'entrypoints/typing/index.ts': `import * as all from '@/a'; all.a();`,
    'a.ts': `export const a = 1;`,
  };
  expect(() => planOf(files)).toThrow(/imports @\/a as a whole/);
});

test('scripts that are run one after another in one world have one state of what they share', async () => {
  const folder = tree({
    'entrypoints/drafting/index.ts': `import { holdShared } from 'virtual:shared-code'; import { next } from '@/count'; holdShared(); globalThis.said = [next()];`,
    'entrypoints/typing/index.ts': `import { next } from '@/count'; globalThis.said?.push(next());`,
    'count.ts': `let count = 0; export const next = () => ++count;`,
  });
  const [drafting, typing] = [await built(folder, 'drafting'), await built(folder, 'typing')];
  const world = vm.createContext({});
  for (const script of [drafting, typing, typing]) vm.runInContext(script, world);
  expect(vm.runInContext('said.join()', world)).toBe('1,2,3');
  expect(typing).not.toMatch(/\+\+/);
});

test('a script that comes into a page where nobody holds anything does nothing there', async () => {
  const folder = tree({
    'entrypoints/drafting/index.ts': `import { join } from '@/join'; join();`,
    'entrypoints/typing/index.ts': `import { join } from '@/join'; globalThis.joined = join('typing');`,
    'join.ts': `export const join = (name) => ({ name });`,
  });
  const world = vm.createContext({});
  vm.runInContext(await built(folder, 'typing'), world);
  expect(vm.runInContext('typeof joined', world)).toBe('undefined');
});

test('the built scripts share: reading a frame and showing something are in one of them each', () => {
  const plan = planShared(root);
  const heldBy = (script: string) =>
    [...(plan[script]?.holds.keys() ?? [])].map((module) => path.relative(root, module));
  expect(heldBy('drafting')).toContain('utils/page/dom/nodes.ts');
  expect(heldBy('overlay')).toContain('utils/page/host.ts');
});

async function built(folder: string, script: string): Promise<string> {
  const entry = path.join(folder, `entrypoints/${script}/index.ts`);
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': folder } },
    plugins: [sharedCode(folder, script, planShared(folder, AFTER))],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'script' } },
  });
  const [first] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return first?.output[0].code ?? '';
}
