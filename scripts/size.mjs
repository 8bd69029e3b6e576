// node scripts/size.mjs [FOLDER …]   Prints the gzipped size of the injected scripts and fails when one exceeds .ci/size.json.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const { unit, ...budgets } = JSON.parse(readFileSync(new URL('../.ci/size.json', import.meta.url), 'utf8'));
const built = ['.output/chrome-mv3', '.output/firefox-mv3'].filter((folder) => existsSync(folder));
const folders = process.argv.length > 2 ? process.argv.slice(2) : built;

let isWithin = folders.length > 0;
if (!isWithin) console.error('Nothing is built yet: run npm run build first.');
for (const folder of folders) {
  for (const [file, budget] of Object.entries(budgets)) {
    const path = join(folder, file);
    const size = existsSync(path) ? gzipSync(readFileSync(path), { level: 9 }).length : Number.NaN;
    const fits = size <= budget; // a missing file fits nothing
    isWithin &&= fits;
    console.log(`${fits ? 'ok  ' : 'FAIL'} ${path}: ${size} of ${budget} ${unit}`);
  }
}
process.exitCode = isWithin ? 0 : 1;
