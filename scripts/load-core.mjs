// The pure core for scripts of Node 20, which cannot run TypeScript: Vite bundles what is asked for, in memory.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

export const root = path.resolve(import.meta.dirname, '..');

const ENTRY = 'virtual:core';

/** Everything that the modules at `files`, relative to utils/core, export. Names must differ between them. */
export async function loadCore(...files) {
  const source = files
    .map((file) => `export * from ${JSON.stringify(path.join(root, 'utils/core', file))};`)
    .join('\n');
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [entryPlugin(source)],
    build: { write: false, minify: false, target: 'node20', lib: { entry: ENTRY, formats: ['es'] } },
  });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}

/** Vite resolves the name of an entry as a path below the root. */
function entryPlugin(source) {
  const isEntry = (id) => id.endsWith(ENTRY);
  return {
    name: 'core-entry',
    enforce: 'pre',
    resolveId: (id) => (isEntry(id) ? ENTRY : null),
    load: (id) => (isEntry(id) ? source : null),
  };
}

/** All packs that come with the extension, checked as the extension checks them. */
export async function loadPacks(readPack) {
  const folder = path.join(root, 'public/packs');
  const files = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8'));
  return Promise.all(
    files.map(async (file) => {
      const pack = readPack(JSON.parse(await readFile(path.join(folder, file), 'utf8')));
      if (!pack.ok) throw new Error(`${file}: ${JSON.stringify(pack.failure)}`);
      return pack.value;
    }),
  );
}
