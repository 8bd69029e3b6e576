// npm run zip: the packages for the stores and their source, byte for byte the same for the same source.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { ensureDependencies, root } from './bootstrap.mjs';
import { buildAll } from './test-browser.mjs';

/** The earliest that zip can say, in the machine's own time zone; nothing of when or where it was built is kept. */
const MADE_AT = new Date(1980, 0, 1);
const OUTPUT = path.join(root, '.output');

ensureDependencies();
buildAll();
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
for (const [store, folder] of [
  ['chrome', 'chrome-mv3'],
  ['edge', 'chrome-mv3'],
  ['firefox', 'firefox-mv3'],
]) {
  const from = path.join(OUTPUT, folder);
  write(store, from, filesIn(from));
}
write('sources', root, trackedFiles());

function write(name, from, files) {
  const entries = files.sort().map((file) => [file, new Uint8Array(readFileSync(path.join(from, file)))]);
  const bytes = zipSync(Object.fromEntries(entries), { level: 9, mtime: MADE_AT });
  const file = path.join(OUTPUT, `draftside-${version}-${name}.zip`);
  writeFileSync(file, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${path.relative(root, file)}  ${bytes.length} bytes  sha256 ${hash}`);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => lstatSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'));
}

/** What the repository holds: enough for a reviewer to build the packages by `npm ci && npm run zip`. */
function trackedFiles() {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (status === 0)
    return stdout.split('\0').filter((file) => file !== '' && lstatSync(path.join(root, file)).isFile());
  const isOurs = (file) => !/^(node_modules|\.output|\.wxt|\.git)(\/|$)/.test(file);
  return filesIn(root).filter(isOurs); // unpacked from the sources themselves
}
