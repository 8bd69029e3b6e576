// npm run editors: every cell of every real editor, in both browsers; writes docs/editors.md.
// npm run editors -- --browser=firefox --only=slate,quill2 --cell=middle --short: some of it; writes nothing.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { ensureBrowsers, root } from './bootstrap.mjs';
import { ensureEditorFixtures } from './editor-fixtures.mjs';

const options = Object.fromEntries(
  process.argv.slice(2).map((argument) => {
    const [name, value = ''] = argument.replace(/^--/, '').split('=');
    return [name, value];
  }),
);
const load = async (file) => {
  const { module } = await runnerImport(path.join(root, file), { root, configFile: false, logLevel: 'error' });
  return module;
};

ensureEditorFixtures();
const { missing } = ensureBrowsers();
const { runMatrix } = await load('tests/editors/matrix.ts');
const asked = {
  only: options.only ? options.only.split(',') : [],
  isShort: 'short' in options,
  cell: options.cell ?? '',
};
const browsers = (options.browser?.split(',') ?? ['chromium', 'firefox']).filter((name) => !missing.includes(name));
const runs = await Promise.all(browsers.map((browser) => runMatrix({ browser, ...asked }, console.log)));
const all = runs.flatMap(({ results }) => results);
const cells = all.flatMap(({ results }) => results);
const failed = cells.filter(({ faults }) => faults.length > 0);
console.log(`${cells.length - failed.length} of ${cells.length} cells passed`);
if (process.argv.length === 2 && missing.length === 0) {
  const { reportOf } = await load('tests/editors/report.ts');
  const versions = Object.fromEntries(runs.map(({ name, version }) => [name, version]));
  writeFileSync(path.join(root, 'docs/editors.md'), reportOf(all, versions));
}
