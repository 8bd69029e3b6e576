// Makes the sync servers of npm be there (a package of their own; nothing of it is shipped).
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './bootstrap.mjs';

const FOLDER = path.join(root, 'tests/fixtures/servers/npm');

/** Installs them unless that was done from the same lock file. No install script is run. */
export function ensureNpmServers() {
  const hash = createHash('sha256')
    .update(readFileSync(path.join(FOLDER, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(FOLDER, 'node_modules/.lock-sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Installing the sync servers of npm (60 MB, once).');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath; // as in bootstrap.mjs
  if (npm) run(process.execPath, [npm, ...args], { cwd: FOLDER, shell: false });
  else run('npm', args, { cwd: FOLDER });
  writeFileSync(stamp, hash);
}

if (process.argv[1] === import.meta.filename) ensureNpmServers();
