import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/bootstrap.mjs';
import { longestFirst, SECONDS } from '../../../scripts/longest-first.mjs';

test('long files begin first, the others stay in the order they had', () => {
  const others = ['tests/page/none.test.ts', 'tests/page/another.test.ts'];
  const files = [...others, 'tests/page/shadow.test.ts', 'tests/page/editable.test.ts'];
  const sorted = longestFirst(files, (file) => file);
  expect(sorted).toEqual(['tests/page/editable.test.ts', 'tests/page/shadow.test.ts', ...others]);
});

test('every file that is said to be long is there', () => {
  expect(Object.keys(SECONDS).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
