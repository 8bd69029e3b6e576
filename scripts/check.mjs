// npm run check: format and lint, then the types of every layer on its own.
import { bin, ensureDependencies, run } from './bootstrap.mjs';

/** Each with its own guard: core knows no browser, page no extension (docs/ARCHITECTURE.md). */
const LAYERS = ['utils/core', 'utils/app', 'utils/page'];

export function check() {
  run(bin('biome'), ['check']);
  run(bin('wxt'), ['prepare']); // makes .wxt/tsconfig.json, which tsc and vitest read
  run(bin('tsc'), ['--noEmit']);
  for (const layer of LAYERS) run(bin('tsc'), ['-p', layer]);
}

if (process.argv[1] === import.meta.filename) {
  ensureDependencies();
  check();
}
