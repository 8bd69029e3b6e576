// npm test: everything a change must pass, from a fresh machine, stopping at the first failure.
import { bin, ensureDependencies, mayHaveBrowsers, run, runBeside } from './bootstrap.mjs';
import { check } from './check.mjs';
import { buildAll, testInBrowsers } from './test-browser.mjs';

// What takes a minute or two, mostly of waiting, and is not wanted before the last tests.
const programsAreThere = runBeside('scripts/programs.mjs', { isFinished: true }); // dpkg is not to be broken off
ensureDependencies();
const serversAreThere = runBeside('scripts/server-fixtures.mjs');
const editorsAreThere = mayHaveBrowsers() ? runBeside('scripts/editor-fixtures.mjs') : undefined;
check();
run(process.execPath, ['scripts/deps-check.mjs']);
run(bin('vitest'), ['run', '--project', 'unit', '--project', 'fault']);
await programsAreThere();
await serversAreThere();
run(bin('vitest'), ['run', '--project', 'servers']);
buildAll();
run(process.execPath, ['scripts/size.mjs']);
run(process.execPath, ['scripts/size-sync.mjs']);
await editorsAreThere?.();
testInBrowsers();
console.log('\nAll passed.');
