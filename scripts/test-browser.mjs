// npm run test:browser [-- FILE …]: the page layer and the built extension in every browser of this machine.
import { bin, ensureBrowsers, ensureDependencies, run } from './bootstrap.mjs';
import { ensureEditorFixtures } from './editor-fixtures.mjs';

/** Builds for both browsers. */
export function buildAll() {
  run(bin('wxt'), ['build']);
  run(bin('wxt'), ['build', '-b', 'firefox']);
}

/**
 * Runs the browser tests. A browser that is not there is left out, loudly; with REQUIRE_BROWSERS=1 that is a failure.
 */
export function testInBrowsers(files = []) {
  const { missing } = ensureBrowsers();
  for (const name of missing)
    console.log(`\n*** ${name.toUpperCase()}: BROWSER TESTS SKIPPED, there is no ${name} ***\n`);
  if (missing.length > 0 && process.env.REQUIRE_BROWSERS === '1') process.exit(1);
  if (missing.length === 2) return;
  ensureEditorFixtures();
  for (const project of ['page', 'extension']) {
    run(bin('vitest'), ['run', '--project', project, '--passWithNoTests', ...files]);
  }
}

if (process.argv[1] === import.meta.filename) {
  ensureDependencies();
  buildAll();
  testInBrowsers(process.argv.slice(2));
}
