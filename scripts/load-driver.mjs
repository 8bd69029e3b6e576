// The driver of the browser tests for scripts of Node 20, which cannot run TypeScript: Vite compiles it.
import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from './bootstrap.mjs';

export async function loadDriver() {
  const { module } = await runnerImport(path.join(root, 'tests/support/driver.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  return module;
}
