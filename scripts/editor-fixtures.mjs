// Makes the pages of real editors be there: installs their packages and bundles them, when that was not done yet.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './bootstrap.mjs';

const FOLDER = path.join(root, 'tests/fixtures/editors');

export function ensureEditorFixtures() {
  once('node_modules/.lock-sha256', ['package-lock.json'], install);
  const sources = readdirSync(path.join(FOLDER, 'pages')).map((file) => `pages/${file}`);
  once('built/.sources-sha256', ['package-lock.json', 'build.mjs', 'fixture.js', ...sources], bundle);
}

/** Does the work unless the stamp says that it was done from the same files. */
function once(stamp, files, work) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(path.join(FOLDER, file)));
  const wanted = hash.digest('hex');
  const place = path.join(FOLDER, stamp);
  if (existsSync(place) && readFileSync(place, 'utf8') === wanted) return;
  work();
  writeFileSync(place, wanted);
}

function install() {
  console.log('Installing the editors that the page layer is tested on (about 900 MB, once).');
  const args = ['ci', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath; // as in bootstrap.mjs
  if (npm) run(process.execPath, [npm, ...args], { cwd: FOLDER, shell: false });
  else run('npm', args, { cwd: FOLDER });
}

function bundle() {
  rmSync(path.join(FOLDER, 'built'), { recursive: true, force: true });
  run(process.execPath, ['build.mjs'], { cwd: FOLDER });
}

if (process.argv[1] === import.meta.filename) ensureEditorFixtures();
