// node scripts/size.mjs [FOLDER …]   Prints the gzipped size of the injected scripts and of the JavaScript that each page loads
// before its first paint; fails when one exceeds .ci/size.json. Scripts that no page loads at first are listed as lazy.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const { unit, pages, ...budgets } = JSON.parse(readFileSync(new URL('../.ci/size.json', import.meta.url), 'utf8'));
const built = ['.output/chrome-mv3', '.output/firefox-mv3'].filter((folder) => existsSync(folder));
const folders = process.argv.length > 2 ? process.argv.slice(2) : built;

let isWithin = folders.length > 0;
if (!isWithin) console.error('Nothing is built yet: run npm run build first.');
for (const folder of folders) {
  for (const [file, budget] of Object.entries(budgets)) judge(folder, file, [file], budget);
  const atFirst = Object.entries(pages).flatMap(([page, budget]) => {
    const scripts = scriptsAtFirst(folder, page);
    judge(folder, `${page} and what it loads at first`, scripts, budget);
    return scripts;
  });
  const lazy = readdirSync(join(folder, 'chunks')).filter((file) => !atFirst.includes(`chunks/${file}`));
  console.log(`lazy ${folder}: ${lazy.map((file) => `${file} ${sizeOf(folder, `chunks/${file}`)}`).join(', ')}`);
}
process.exitCode = isWithin ? 0 : 1;

function judge(folder, name, files, budget) {
  const size = files.reduce((sum, file) => sum + sizeOf(folder, file), 0);
  const fits = size > 0 && size <= budget; // a missing file fits nothing
  isWithin &&= fits;
  console.log(`${fits ? 'ok  ' : 'FAIL'} ${join(folder, name)}: ${size} of ${budget} ${unit}`);
}

function sizeOf(folder, file) {
  const path = join(folder, file);
  return existsSync(path) ? gzipSync(readFileSync(path), { level: 9 }).length : Number.NaN;
}

/** The scripts a page names, and those they import statically, however indirectly. */
function scriptsAtFirst(folder, page) {
  if (!existsSync(join(folder, page))) return [];
  const html = readFileSync(join(folder, page), 'utf8');
  const reached = new Set([...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file));
  for (const file of reached) {
    const source = readFileSync(join(folder, file), 'utf8');
    for (const [, target] of source.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g))
      reached.add(posix.join(posix.dirname(file), target));
  }
  return [...reached];
}
