// Real WebDAV servers on loopback, each with a folder of its own.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CONFIGS = path.resolve(import.meta.dirname, '../fixtures/servers');

export interface DavServer {
  readonly name: string;
  /** Address of the folder to sync into. */
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** The folder on disk. */
  readonly root: string;
  /** Stopped until `restart`. */
  pause(): Promise<void>;
  /** Stopped and started again, with what it holds. */
  restart(): Promise<void>;
  stop(): void;
}

interface Recipe {
  readonly program: string;
  /** What has to be there beside the program. */
  readonly needs?: string;
  /** Speaks CouchDB's language, not WebDAV. */
  readonly isCouch?: boolean;
  readonly config?: string;
  readonly args: (config: string, dir: string, port: number) => readonly string[];
  readonly needsSignIn?: boolean;
}

const RECIPES: Readonly<Record<string, Recipe>> = {
  apache: {
    program: '/usr/sbin/apache2',
    config: 'apache.conf',
    args: (config) => ['-f', config, '-DFOREGROUND'],
    needsSignIn: true,
  },
  'nginx-dav-ext': {
    program: '/usr/sbin/nginx',
    config: 'nginx-dav-ext.conf',
    args: (config, dir) => ['-c', config, '-e', `${dir}/run/error.log`, '-g', 'daemon off;'],
  },
  lighttpd: { program: '/usr/sbin/lighttpd', config: 'lighttpd.conf', args: (config) => ['-D', '-f', config] },
  rclone: {
    program: '/usr/bin/rclone',
    args: (_config, dir, port) => [
      ...['serve', 'webdav', '--config', '/dev/null', '--addr', `127.0.0.1:${port}`],
      ...['--vfs-cache-mode', 'off', `${dir}/root`],
    ],
  },
  sabre: {
    program: '/usr/bin/php',
    config: 'sabre.php',
    args: (config, _dir, port) => ['-S', `127.0.0.1:${port}`, config],
  },
  // Tears files written at the same time, and dies of races: the worst there is.
  nephele: {
    program: process.execPath,
    needs: path.join(CONFIGS, 'npm/node_modules/nephele'),
    args: (_config, dir, port) => [path.join(CONFIGS, 'npm/nephele.mjs'), `${dir}/root`, String(port)],
  },
  couch: {
    program: process.execPath,
    needs: path.join(CONFIGS, 'npm/node_modules/express-pouchdb'),
    args: (_config, dir, port) => [path.join(CONFIGS, 'npm/couch.cjs'), `${dir}/run`, String(port)],
    isCouch: true,
  },
};

/** Servers installed here; `npm test` installs all of them where it can. */
export function availableServers(kind: 'webdav' | 'couch' = 'webdav'): readonly string[] {
  return Object.entries(RECIPES)
    .filter(([, { isCouch = false }]) => isCouch === (kind === 'couch'))
    .filter(([, { program, needs = program }]) => existsSync(program) && existsSync(needs))
    .map(([name]) => name);
}

export function missingServers(): readonly string[] {
  const here = [...availableServers('webdav'), ...availableServers('couch')];
  return Object.keys(RECIPES).filter((name) => !here.includes(name));
}

const USER = { username: '张三', password: '密码 with spaces' };

export async function startServer(name: string): Promise<DavServer> {
  const recipe = RECIPES[name];
  if (recipe === undefined) throw new Error(`no server ${name}`);
  const dir = mkdtempSync(path.join(tmpdir(), `dav-${name}-`));
  const port = await freePort();
  prepareFolder(dir);
  const config = writeConfig(recipe, dir, port);
  let child = await launch(recipe, config, dir, port);
  return {
    name,
    address: `http://127.0.0.1:${port}/`,
    ...(recipe.needsSignIn ? USER : { username: '', password: '' }),
    root: path.join(dir, 'root'),
    pause: () => end(child),
    async restart() {
      await end(child);
      child = await launch(recipe, config, dir, port);
    },
    stop() {
      void end(child).then(() => rmSync(dir, { recursive: true, force: true }));
    },
  };
}

function prepareFolder(dir: string): void {
  for (const folder of ['root', 'run']) mkdirSync(path.join(dir, folder));
  for (const folder of ['', 'root', 'run']) chmodSync(path.join(dir, folder), 0o777);
  const hash = execFileSync('openssl', ['passwd', '-apr1', USER.password], { encoding: 'utf8' }).trim();
  writeFileSync(path.join(dir, 'run/users'), `${USER.username}:${hash}\n`);
}

function writeConfig({ config }: Recipe, dir: string, port: number): string {
  if (config === undefined) return '';
  const text = readFileSync(path.join(CONFIGS, config), 'utf8')
    .replaceAll('@DIR@', dir)
    .replaceAll('@PORT@', String(port));
  const target = path.join(dir, config);
  writeFileSync(target, text);
  return target;
}

async function launch({ program, args }: Recipe, config: string, dir: string, port: number): Promise<ChildProcess> {
  const child = spawn(program, args(config, dir, port), { stdio: 'ignore' });
  const started = Date.now();
  while (Date.now() - started < 15_000) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`, { method: 'OPTIONS' }).then(
      () => true,
      () => false,
    );
    if (isUp) return child;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50)); // until it listens
  }
  child.kill();
  throw new Error(`${program} did not start`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exited;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
