// From a fresh machine with only Node and npm to one that can build and test. Node built-ins only: this runs before `npm ci`.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const isWindows = process.platform === 'win32';
const OLDEST_NODE = { major: 20, minor: 19 };

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The path of a program that npm has installed. */
export const bin = (name) => path.join(root, 'node_modules', '.bin', isWindows ? `${name}.cmd` : name);

/** Runs a program with its output shown; ends this process when it fails. */
export function run(command, args, options = {}) {
  console.log(`\n> ${path.basename(command)} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: isWindows, ...options });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Starts a script beside what `run` does. What is returned waits for its end and shows its output; it ends this process
 * when the script failed. Should this process end before, so does the script unless it is to be finished.
 */
export function runBeside(script, { isFinished = false } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'draftside-beside-'));
  const file = path.join(folder, 'output');
  const output = openSync(file, 'w'); // a pipe would be read by nobody while `run` waits
  const stdio = ['ignore', output, output];
  const child = spawn(process.execPath, [script], { cwd: root, stdio, detached: !isWindows }); // a group of its own
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = () => endGroup(isWindows ? child.pid : -child.pid);
  if (!isFinished) process.once('exit', stop);
  return async () => {
    const status = await ended;
    process.removeListener('exit', stop);
    console.log(`\n> ${path.basename(process.execPath)} ${script}\n${readFileSync(file, 'utf8')}`);
    rmSync(folder, { recursive: true });
    if (status !== 0) process.exit(status ?? 1);
  };
}

function endGroup(id) {
  try {
    process.kill(id);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has ended by itself
  }
}

/** Runs `npm ci` when node_modules is absent or was made from another lock file. */
export function ensureDependencies() {
  ensureNode();
  const hash = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.lock-sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Installing dependencies (first run, or package-lock.json has changed).');
  const args = ['ci', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath; // set by npm itself; there may be no `npm` in the PATH
  if (npm) run(process.execPath, [npm, ...args], { shell: false });
  else run('npm', args);
  writeFileSync(stamp, hash);
}

function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor)) return;
  console.error(`Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter(Boolean);

const inApplications = (names) => names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

const USUAL_PLACES = {
  chromium: {
    linux: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/microsoft-edge',
    ],
    darwin: inApplications(['Chromium', 'Google Chrome', 'Microsoft Edge']),
    win32: windowsFolders.flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
  },
  firefox: {
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: windowsFolders.map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`),
  },
};
const OWN_PLACE = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

const DEBIAN_PACKAGES = {
  chromium: ['chromium', 'chromium-l10n', 'fonts-noto-cjk'],
  firefox: ['firefox-esr', 'firefox-esr-l10n-zh-cn', 'fonts-noto-cjk'],
};

/** Where the browser is: what the environment says, else the usual places; undefined when it is nowhere. */
export function findBrowser(name) {
  const places = [process.env[OWN_PLACE[name]], ...(USUAL_PLACES[name][process.platform] ?? [])];
  return places.find((place) => place && existsSync(place));
}

/** Makes the browsers be there, as far as that is possible; says which are missing and what to do. */
export function ensureBrowsers(names = ['chromium', 'firefox']) {
  const absent = names.filter((name) => !findBrowser(name) || (canInstall() && isHalfInstalled(name)));
  if (absent.length > 0 && canInstall()) install(absent.flatMap((name) => DEBIAN_PACKAGES[name]));
  const missing = names.filter((name) => !findBrowser(name));
  for (const name of missing) {
    console.log(`No ${name} was found: install it, or set ${OWN_PLACE[name]} to its program file.`);
  }
  return { missing };
}

/** Debian's browser without its language pack speaks English, and tests that wait for Chinese words wait in vain. */
function isHalfInstalled(name) {
  const [program, ...others] = DEBIAN_PACKAGES[name].map(isPackageInstalled);
  return program && others.includes(false);
}

function isPackageInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8' });
  return /^Status: install ok installed$/m.test(stdout);
}

/** Whether one of them is there, or `ensureBrowsers` would try to install it. */
export const mayHaveBrowsers = () => canInstall() || Object.keys(USUAL_PLACES).some(findBrowser);

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Real WebDAV servers for the tests of sync; started by the tests, never by the system. */
const SERVER_PACKAGES = {
  '/usr/sbin/apache2': ['apache2-bin'],
  '/usr/sbin/nginx': ['nginx-light', 'libnginx-mod-http-dav-ext'],
  '/usr/sbin/lighttpd': ['lighttpd', 'lighttpd-mod-webdav'],
  '/usr/bin/rclone': ['rclone'],
  '/usr/share/php/Sabre/autoload.php': ['php-cli', 'php-xml', 'php-mbstring', 'php-sabre-dav'],
};
const NO_DAEMONS = '/usr/sbin/policy-rc.d';

/** Installs the servers that are missing, where that is possible; the tests say which they leave out. */
export function ensureServers() {
  const absent = Object.keys(SERVER_PACKAGES).filter((file) => !existsSync(file));
  if (absent.length === 0 || !canInstall()) return;
  const isOurs = !existsSync(NO_DAEMONS);
  // Debian starts a daemon with its package unless this says no.
  if (isOurs) writeFileSync(NO_DAEMONS, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install(absent.flatMap((file) => SERVER_PACKAGES[file]));
  } finally {
    if (isOurs) rmSync(NO_DAEMONS);
  }
}

function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wanted = [...new Set(packages)];
  console.log(`Installing: ${wanted.join(', ')}`);
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...wanted],
  ]) {
    const { status } = spawnSync('apt-get', args, { stdio: 'inherit', env });
    if (status !== 0) return console.log('apt-get could not install them.'); // the caller says what is missing
  }
}
