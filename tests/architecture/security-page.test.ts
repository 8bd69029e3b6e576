// docs/SECURITY.md promises tests: each file it names is there, and holds the title it names.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/SECURITY.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| \d+ \|/.test(line));
const promised = [...page.matchAll(/`(tests\/[^`]+\.tsx?)`: “([^”]+)”/g)].map(([, file = '', title = '']) => ({
  file,
  title,
}));

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

test('names no test file without a title of it', () => {
  const named = [...page.matchAll(/`(tests\/[^`]+\.tsx?)`/g)].map(([, file]) => file);
  const withTitle = new Set([...promised.map(({ file }) => file), 'tests/architecture/security-page.test.ts']);
  expect(named.filter((file) => file !== undefined && !withTitle.has(file))).toEqual([]);
});
