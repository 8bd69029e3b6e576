// The pure core for scripts of Node 20, which cannot run TypeScript: Vite compiles what is asked for.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runnerImport } from 'vite';

export const root = path.resolve(import.meta.dirname, '..');

/** The module at `file`, relative to utils/core. */
export async function loadCore(file) {
  const { module } = await runnerImport(path.join(root, 'utils/core', file), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  return module;
}

/** All packs that come with the extension, checked as the extension checks them. */
export async function loadPacks() {
  const { readPack } = await loadCore('packs/schema.ts');
  const folder = path.join(root, 'public/packs');
  const index = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8'));
  const files = Array.isArray(index) ? index : index.packs;
  return Promise.all(
    files.map(async (file) => {
      const pack = readPack(JSON.parse(await readFile(path.join(folder, file), 'utf8')));
      if (!pack.ok) throw new Error(`${file}: ${JSON.stringify(pack.failure)}`);
      return pack.value;
    }),
  );
}
