// Modules of the repository as they are shipped: joined and minified, so that what is measured costs what it costs in a browser.
// Loaded singly, every call from one module into another is a look-up of its own, which doubles what tight loops take.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** All exports of these modules (paths from the root of the repository); one namespace. */
export async function loadBundled(root, modules) {
  const folder = mkdtempSync(path.join(tmpdir(), 'draftside-bundle-'));
  try {
    const entry = path.join(folder, 'entry.ts');
    writeFileSync(
      entry,
      modules.map((module) => `export * from ${JSON.stringify(path.join(root, module))};`).join('\n'),
    );
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': root } },
      build: {
        lib: { entry, formats: ['es'], fileName: () => 'bundle.mjs' },
        outDir: path.join(folder, 'out'),
        minify: true,
        copyPublicDir: false,
      },
    });
    return await import(pathToFileURL(path.join(folder, 'out/bundle.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
