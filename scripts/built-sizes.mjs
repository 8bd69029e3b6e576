// Sizes of a build's files after gzip -9, and the budgets they have to keep.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** .ci/size.json: `scripts` and `pages` with their budgets. */
export function readBudgets() {
  const { unit, pages, ...scripts } = JSON.parse(readFileSync(new URL('../.ci/size.json', import.meta.url), 'utf8'));
  return { unit, pages, scripts };
}

/** Bytes after gzip -9; NaN for a file that is not there. */
export function sizeOf(folder, file) {
  const place = path.join(folder, file);
  return existsSync(place) ? gzipSync(readFileSync(place), { level: 9 }).length : Number.NaN;
}

/** All scripts that can come into a page, each by itself. */
export function inPage(folder) {
  const scripts = Object.keys(readBudgets().scripts).filter((file) => file !== 'background.js');
  return scripts.map((file) => ({ file, size: sizeOf(folder, file) }));
}

export const sumOf = (sizes) => sizes.reduce((sum, { size }) => sum + size, 0);
