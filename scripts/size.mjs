// node scripts/size.mjs [FOLDER …]   Prints the gzipped size of the injected scripts and of the JavaScript that each page fetches
// until its first paint; fails when one exceeds .ci/size.json. `late` names chunks that are asked for at once by import(): of
// several with the name the largest counts. Scripts that no page loads until then are listed as lazy.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { inPage, readBudgets, sizeOf, sumOf } from './built-sizes.mjs';

const { unit, pages, scripts: budgets } = readBudgets();
const built = ['.output/chrome-mv3', '.output/firefox-mv3'].filter((folder) => existsSync(folder));
const folders = process.argv.length > 2 ? process.argv.slice(2) : built;

let isWithin = folders.length > 0;
if (!isWithin) console.error('Nothing is built yet: run npm run build first.');
for (const folder of folders) {
  for (const [file, budget] of Object.entries(budgets)) judge(folder, file, [file], budget);
  const atFirst = Object.entries(pages).flatMap(([page, { late, budget }]) => {
    const scripts = scriptsAtFirst(folder, page, late);
    judge(folder, `${page} until its first paint`, scripts, budget);
    return scripts;
  });
  console.log(`all  ${folder}: ${sumOf(inPage(folder))} ${unit} in a page that has every script`);
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

/** The scripts a page names, the `late` ones, and those they import statically, however indirectly. */
function scriptsAtFirst(folder, page, late) {
  if (!existsSync(join(folder, page))) return [];
  const html = readFileSync(join(folder, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file);
  return withImports(folder, [...named, ...late.map((name) => largest(folder, name))]);
}

function largest(folder, name) {
  const chunks = readdirSync(join(folder, 'chunks')).filter((file) => file.replace(/-[\w-]{8}\.js$/, '') === name);
  const sized = chunks.map((file) => ({ file: `chunks/${file}`, size: total(folder, `chunks/${file}`) }));
  return sized.toSorted((a, b) => b.size - a.size)[0]?.file ?? `chunks/${name}.js`;
}

function total(folder, file) {
  return withImports(folder, [file]).reduce((sum, each) => sum + sizeOf(folder, each), 0);
}

function withImports(folder, files) {
  const reached = new Set(files);
  for (const file of reached) {
    if (!existsSync(join(folder, file))) continue;
    const source = readFileSync(join(folder, file), 'utf8');
    for (const [, target] of source.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g))
      reached.add(posix.join(posix.dirname(file), target));
  }
  return [...reached];
}
