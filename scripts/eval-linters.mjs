// Other people's linters of Chinese text, for the benchmark only: how often each speaks up about texts that are right.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { lintMarkdown } from '@lint-md/core';
import { diffChars } from 'diff';
import { run as zhlint } from 'zhlint';

const require = createRequire(import.meta.url);

/** Name → the number of alarms in a text, all with their own defaults. */
export async function loadLinters() {
  const autocorrect = await loadAutocorrect();
  return guarded({
    zhlint: (text) => zhlint(text, { rules: { preset: 'default' } }).validations.length,
    autocorrect: (text) =>
      autocorrect.lintFor(text, 'text').lines.reduce((sum, { old, new: better }) => sum + hunks(old, better), 0),
    'lint-md': (text) => lintMarkdown(text).lintResult.length,
  });
}

/** A linter that fails on a text (zhlint 0.8.2 does on “e.g.” and the like) is counted as silent there, and that is said once. */
function guarded(linters) {
  const told = new Set();
  const safely = (name, alarms) => (text) => {
    try {
      return alarms(text);
    } catch (error) {
      if (!told.has(name)) console.error(`${name} failed on a text, which counts as no alarm: ${error.message}`);
      told.add(name);
      return 0;
    }
  };
  return Object.fromEntries(Object.entries(linters).map(([name, alarms]) => [name, safely(name, alarms)]));
}

/** It reports whole lines: each place that it would change in one is an alarm. */
function hunks(before, after) {
  const parts = diffChars(before, after);
  return parts.filter(
    ({ added, removed }, index) => (added || removed) && !(parts[index - 1]?.added || parts[index - 1]?.removed),
  ).length;
}

/** Its package imports WebAssembly as bundlers do; Node 20 wants to be told. */
async function loadAutocorrect() {
  const folder = '@huacnlee/autocorrect';
  const bindings = await import(`${folder}/autocorrect_bg.js`);
  const code = await readFile(require.resolve(`${folder}/autocorrect_bg.wasm`));
  const { instance } = await WebAssembly.instantiate(code, { './autocorrect_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  return bindings;
}
