// npm test: everything a change must pass, from a fresh machine, stopping at the first failure.
import { bin, ensureDependencies, ensureServers, run } from './bootstrap.mjs';
import { check } from './check.mjs';
import { ensureNpmServers } from './server-fixtures.mjs';
import { buildAll, testInBrowsers } from './test-browser.mjs';

ensureDependencies();
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
testInBrowsers();
console.log('\nAll passed.');
