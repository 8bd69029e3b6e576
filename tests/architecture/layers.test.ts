import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Layer → the layers and packages it may import. A layer may always import itself. Longest path first. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'utils/core': ['liquidjs', 'node-diff3', 'diff', 'yaml', 'jsonc-parser', 'papaparse'],
  'utils/app': ['utils/core'],
  'utils/page': ['utils/app', 'utils/core'],
  'utils/platform': ['utils/app', 'utils/core', 'idb', '@noble/ed25519', 'wxt/browser'],
  components: ['utils/app', 'utils/core', 'preact', 'preact/hooks', '@preact/signals'],
  entrypoints: [
    'components',
    'utils/page',
    'utils/platform',
    'utils/app',
    'utils/core',
    'preact',
    '#imports',
    'virtual:shared-code',
  ],
};

/** Package → the one file that may import it. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  liquidjs: /^utils\/core\/snippet-language\//,
  yaml: /^utils\/core\/formats\/yaml\.ts$/,
  'jsonc-parser': /^utils\/core\/formats\/json\.ts$/,
  papaparse: /^utils\/core\/formats\/csv\.ts$/,
  'wxt/browser': /^utils\/platform\/browser\.ts$/,
  diff: /^utils\/core\/(text\/char-diff|drafts\/compare)\.ts$/,
  'node-diff3': /^utils\/core\/text\/merge3\.ts$/,
  '@noble/ed25519': /^utils\/platform\/libraries\/verify\.ts$/,
  idb: /^utils\/platform\/db\//,
};

/** What a page must not have to load; folding a few characters is a small function. */
const HEAVY = /^utils\/core\/(snippet-language|search\/(?!fold)|rules|packs|i18n|formats)/;

/** Entrypoint → what must not be reached from it, however indirectly. The reasons stand in docs/ARCHITECTURE.md. */
const MUST_NOT_REACH: Readonly<Record<string, readonly RegExp[]>> = {
  background: [/^utils\/page\//, /^components\//],
  bootstrap: [/^utils\/(?!page|app)/, /^components\//],
  drafts: [/^utils\/platform\//, /^components\//, /^utils\/page\/(editors|insert)\/index/, HEAVY],
  offer: [/^utils\/platform\//, /^components\//, /^utils\/page\/(editors|insert)\/index/, HEAVY],
  drafting: [/^utils\/platform\//, /^components\//, /^utils\/page\/insert\/(?!writer)/, HEAVY],
  writing: [/^utils\/platform\//, /^components\//, HEAVY],
  typing: [/^utils\/platform\//, /^components\//, /^utils\/page\/(editors|insert)\/index/, HEAVY],
  guard: [/^utils\/platform\//, /^components\//, /^utils\/page\/(editors|insert)\/index/, HEAVY],
  overlay: [/^utils\/platform\//, /^components\//, /^utils\/page\/(editors|insert)\/index/, HEAVY],
  palette: [/^utils\/platform\//, /^components\//, /^utils\/page\/(editors|insert)\/index/, HEAVY],
  sidepanel: [/^utils\/page\//, /^utils\/core\/formats\/(?:yaml|csv|json|index)\.ts$/],
  options: [/^utils\/page\//],
};

/** Code or markup made of a string. `execCommand('insertHTML')` stays: it gets escaped text only (tests/page/injected-markup.test.ts). */
const MADE_OF_STRINGS =
  /\bnew Function\(|\beval\(|\bdangerouslySetInnerHTML\b|\.(?:inner|outer)HTML\s*\+?=(?!=)|\binsertAdjacentHTML\(|\bdocument\.write(?:ln)?\(|\bcreateContextualFragment\(|\bsetHTMLUnsafe\(|\bparseFromString\(/g;

const layers = Object.keys(MAY_IMPORT);
const layerOf = (path: string) => layers.find((layer) => path === layer || path.startsWith(`${layer}/`));

const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name)),
);
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** Imports that remain after compiling: `import type` is erased. */
function importsOf(source: string, { types }: { types: boolean }): string[] {
  return [
    ...source.matchAll(/(import|export)(\s+type)?[^'";]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"\s]+)['"]/g),
  ]
    .filter((match) => types || match[2] === undefined)
    .map((match) => (match[3] ?? match[4]) as string);
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return relative(root, resolve(root, dirname(file), specifier));
  return specifier;
}

function fileAt(target: string): string | undefined {
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((candidate) => sources.has(candidate));
}

describe.each(files)('%s', (file) => {
  const source = sources.get(file) as string;
  const layer = layerOf(file) as string;
  const targets = importsOf(source, { types: true }).map((specifier) => targetOf(file, specifier));

  test('imports only from layers below it', () => {
    const allowed = new Set([layer, ...(MAY_IMPORT[layer] ?? [])]);
    const bad = targets.filter((target) => !allowed.has(layerOf(target) ?? target) && !target.endsWith('.css'));
    expect(bad, `${layer} may import only: ${[...allowed].join(', ')}`).toEqual([]);
  });

  test('leaves each package to the one place that wraps it', () => {
    const bad = targets.filter((target) => ONLY_IN[target]?.test(file) === false);
    expect(bad).toEqual([]);
  });

  test.runIf(!source.startsWith('// @generated'))('is one room: at most 250 lines', () => {
    expect(source.split('\n').length).toBeLessThanOrEqual(251);
  });

  test.runIf(layer === 'utils/core')('is deterministic: no clock, no randomness', () => {
    expect(source.match(/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/g) ?? []).toEqual([]);
  });

  test('speaks to no server and evaluates no strings', () => {
    const calls = source.match(MADE_OF_STRINGS) ?? [];
    expect(calls).toEqual([]);
  });
});

describe.each(Object.entries(MUST_NOT_REACH))('entrypoint %s', (entrypoint, forbidden) => {
  test('reaches nothing its context must not load', () => {
    const start = files.filter(
      (file) => file.startsWith(`entrypoints/${entrypoint}/`) || file.startsWith(`entrypoints/${entrypoint}.`),
    );
    expect(start, 'the entrypoint exists').not.toEqual([]);
    expect([...reachableFrom(start)].filter((file) => forbidden.some((pattern) => pattern.test(file)))).toEqual([]);
  });
});

function reachableFrom(start: readonly string[]): Set<string> {
  const reached = new Set(start);
  for (const file of reached) {
    for (const specifier of importsOf(sources.get(file) as string, { types: false })) {
      const target = fileAt(targetOf(file, specifier));
      if (target !== undefined) reached.add(target);
    }
  }
  return reached;
}
