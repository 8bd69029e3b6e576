// npm run editors: every cell of every real editor, in both browsers; writes docs/editors.md.
// npm run editors -- --browser=firefox --only=slate,quill2: these anew, the others in docs/editors.md as they were.
// npm run editors -- --only=slate --cell=middle --short: some of the cells; writes nothing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
const kept = createKept(path.join(root, 'node_modules/.cache/draftside-editors'));
const runs = await Promise.all(browsers.map((browser) => runMatrix({ browser, ...asked }, console.log, keep)));
const cells = runs.flat().flatMap(({ results }) => results);
const failed = cells.filter(({ faults }) => faults.length > 0);
console.log(`${cells.length - failed.length} of ${cells.length} cells passed`);
if (!asked.isShort && asked.cell === '') await report();

/** An editor whose cells were all run is not run again for the report until it is asked for. */
function keep(result) {
  if (!asked.isShort && asked.cell === '') kept.write(result);
}

async function report() {
  const { editorsIn } = await load('tests/editors/matrix.ts');
  const wanted = ['chromium', 'firefox'].flatMap((browser) =>
    editorsIn(browser).map((editor) => ({ browser, editor })),
  );
  const all = wanted.flatMap(({ browser, editor }) => kept.read(browser, editor));
  if (all.length < wanted.length) console.log(`${wanted.length - all.length} of ${wanted.length} were never run.`);
  const { reportOf } = await load('tests/editors/report.ts');
  writeFileSync(path.join(root, 'docs/editors.md'), reportOf(all));
}

function createKept(folder) {
  mkdirSync(folder, { recursive: true });
  const place = (browser, { id }) => path.join(folder, `${browser}-${id}.json`);
  return {
    write: (result) => writeFileSync(place(result.browser, result.editor), JSON.stringify(result)),
    read: (browser, editor) => {
      if (!existsSync(place(browser, editor))) return [];
      return [{ ...JSON.parse(readFileSync(place(browser, editor), 'utf8')), editor }];
    },
  };
}
