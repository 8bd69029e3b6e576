// npm run editors [-- --browser=firefox --only=slate,quill2 --short --cell=middle]: every cell of every real editor.
import path from 'node:path';
import { runnerImport } from 'vite';
import { root } from './bootstrap.mjs';
import { ensureEditorFixtures } from './editor-fixtures.mjs';

const options = Object.fromEntries(
  process.argv.slice(2).map((argument) => {
    const [name, value = ''] = argument.replace(/^--/, '').split('=');
    return [name, value];
  }),
);

ensureEditorFixtures();
const { module } = await runnerImport(path.join(root, 'tests/editors/matrix.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const all = await module.runMatrix(
  {
    browser: options.browser ?? 'chromium',
    only: options.only ? options.only.split(',') : [],
    isShort: 'short' in options,
    cell: options.cell ?? '',
  },
  console.log,
);
const cells = all.flatMap(({ results }) => results);
const failed = cells.filter(({ faults }) => faults.length > 0);
console.log(`${cells.length - failed.length} of ${cells.length} cells passed`);
