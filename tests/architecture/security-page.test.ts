// docs/SECURITY.md promises tests: each file it names is there, and holds the title it names.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/SECURITY.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| \d+ \|/.test(line));
/** A file, and one title of it or several: `tests/a.test.ts`: “one”, “another”. */
const promised = [...page.matchAll(/`(tests\/[^`]+\.tsx?)`: (“[^”]+”(?:, “[^”]+”)*)/g)].flatMap(
  ([, file = '', titles = '']) => [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
);

test('has the fifteen rows of the threat model, each with a test or the words “not yet”', () => {
  expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  expect(rows.filter((row) => !/`tests\/|not yet/.test(row))).toEqual([]);
});

test.each(promised)('$file: $title', ({ file, title }) => {
  const source = existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '';
  const isTitle = ["'", '"', '`'].some(
    (quote) => source.includes(`(${quote}${title}${quote}`) || source.includes(`${quote}${title}${quote},`),
  );
  expect(isTitle, `${file} has no test “${title}”`).toBe(true);
});

test.each(promised)('$file: $title is not left out by a word', ({ file, title }) => {
  const source = readFileSync(path.join(root, file), 'utf8');
  const before = source.slice(0, source.indexOf(title));
  const call = before.slice(
    Math.max(before.lastIndexOf('\ntest'), before.lastIndexOf('\n  test'), before.lastIndexOf('\n    test')),
  );
  expect(call).not.toMatch(/^\s*test\.(?:skip|todo|fails|each\.skip|skipIf)\b/);
  expect(source).not.toMatch(/\bdescribe\.(?:skip|todo)\b|\b(?:test|describe)\.only\b/);
});

test('names no test file without a title of it', () => {
  const named = [...page.matchAll(/`(tests\/[^`]+\.tsx?)`/g)].map(([, file]) => file);
  const withTitle = new Set([...promised.map(({ file }) => file), 'tests/architecture/security-page.test.ts']);
  expect(named.filter((file) => file !== undefined && !withTitle.has(file))).toEqual([]);
});
