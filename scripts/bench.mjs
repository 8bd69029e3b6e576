// npm run bench [-- search | report | typing | page | sync | panel | summary] [--ext NAME=UNPACKED-EXTENSION …]
// Measures each part, prints it, and writes tests/bench/results.json; at the end, or alone as `summary`, all goals in one table.
// Machines differ: read the ratios. --arm NAME …: of page, only these rows (each piece measures a bare browser of its own).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { benchCheck } from './bench-check.mjs';
import { summaryOf } from './bench-goals.mjs';
import { benchPage } from './bench-page.mjs';
import { benchPanel } from './bench-panel.mjs';
import { benchSearch } from './bench-search.mjs';
import { benchSync } from './bench-sync.mjs';
import { tablesOf } from './bench-tables.mjs';
import { benchTyping } from './bench-typing.mjs';
import { inPage, sumOf } from './built-sizes.mjs';
import { unpackedExtension } from './unpacked-extension.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = `${ROOT}tests/bench/results.json`;
const ROUNDS = 5;

async function load(path) {
  return (await runnerImport(`${ROOT}${path}`, { root: ROOT, configFile: false, logLevel: 'error' })).module;
}

/** Thread time in ms of each call: other programs on the machine count less than with a clock on the wall. */
function timesOf(work, rounds = ROUNDS) {
  return Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
}

const quantile = (times, share) => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)];

const benchReport = () => benchCheck(ROOT, { row, timesOf });

function row(name, size, times, baseline) {
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  const ratio = baseline ? { timesBaseline: round(p50 / quantile(baseline, 0.5)) } : {};
  return { name, size, p50Ms: round(p50), p95Ms: round(p95), ...ratio };
}

const round = (value) => Math.round(value * 100) / 100;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    ext: { type: 'string', multiple: true, default: [] },
    arm: { type: 'string', multiple: true, default: [] },
  },
});
const extensions = values.ext.map(unpackedExtension);
const PARTS = {
  search: () => benchSearch(load, ROOT),
  report: benchReport,
  typing: () => benchTyping(load),
  page: () => benchPage(load, ROOT, extensions, values.arm, (arm) => keep('page', merged(rows.page ?? [], [arm]))),
  sync: () => benchSync(ROOT),
  panel: async () => benchPanel((await load('tests/bench/synthetic.ts')).makeSnippets),
};
const [wanted] = positionals;
if (wanted !== undefined && wanted !== 'summary' && !(wanted in PARTS)) throw new Error(`there is no part ${wanted}`);
let rows = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')).rows : {};
for (const [name, bench] of Object.entries(PARTS)) {
  if (wanted !== undefined && wanted !== name) continue;
  const measured = await bench();
  for (const table of tablesOf(measured)) console.table(table);
  keep(name, values.arm.length > 0 ? merged(rows[name] ?? [], measured) : measured);
}
const goals = summaryOf(rows, sizesOf(`${ROOT}.output/chrome-mv3`));
console.table(Object.fromEntries(goals.map(({ what, ...goal }) => [what, goal])));

/** Written at once: what is done stays done when the run is broken off. */
function keep(name, measured) {
  rows = { ...rows, [name]: measured };
  writeFileSync(RESULTS, `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
}

/** File → bytes after gzip, and 'all' of them. */
function sizesOf(folder) {
  const sizes = inPage(folder);
  return new Map([...sizes.map(({ file, size }) => [file, size]), ['all', sumOf(sizes)]]);
}

/** New rows in the places of those of the same name. */
function merged(old, found) {
  const kept = old.map((one) => found.find(({ name }) => name === one.name) ?? one);
  return [...kept, ...found.filter(({ name }) => !old.some((one) => one.name === name))];
}
