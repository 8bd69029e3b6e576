// npm test: everything a change must pass, from a fresh machine, stopping at the first failure.
import { bin, ensureBrowsers, ensureDependencies, ensureServers, run, runBeside } from './bootstrap.mjs';
import { check } from './check.mjs';
import { ensureNpmServers } from './server-fixtures.mjs';
import { buildAll, testInBrowsers } from './test-browser.mjs';

ensureDependencies();
// They take a minute or two, and are not wanted before the last tests.
const editorsAreThere = ensureBrowsers().missing.length < 2 ? runBeside('scripts/editor-fixtures.mjs') : undefined;
check();
run(process.execPath, ['scripts/deps-check.mjs']);
run(bin('vitest'), ['run', '--project', 'unit']);
run(bin('vitest'), ['run', '--project', 'fault']);
ensureServers();
ensureNpmServers();
run(bin('vitest'), ['run', '--project', 'servers']);
buildAll();
run(process.execPath, ['scripts/size.mjs']);
run(process.execPath, ['scripts/size-sync.mjs']);
await editorsAreThere?.();
testInBrowsers();
console.log('\nAll passed.');
