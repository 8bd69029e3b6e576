// Measures search, report checking, typing, what pages pay for us and the panel's first paint, prints one table each and writes tests/bench/results.json.
// Machines differ: read the ratios. Usage: npm run bench [-- search | report | typing | page | panel] [--ext NAME=UNPACKED-EXTENSION …]
// --arm NAME …: of page, only these rows (each piece measures a bare browser of its own); the others stay as they are.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { benchCheck } from './bench-check.mjs';
import { benchPage } from './bench-page.mjs';
import { benchPanel } from './bench-panel.mjs';
import { benchSearch } from './bench-search.mjs';
import { benchTyping } from './bench-typing.mjs';

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
const extensions = values.ext.map((given) => ({
  name: given.split('=')[0],
  folder: given.slice(given.indexOf('=') + 1),
}));
const PARTS = {
  search: () => benchSearch(load, ROOT),
  report: benchReport,
  typing: () => benchTyping(load),
  page: () => benchPage(load, ROOT, extensions, values.arm),
  panel: async () => benchPanel((await load('tests/bench/synthetic.ts')).makeSnippets),
};
const [wanted] = positionals;
const measured = {};
for (const [name, bench] of Object.entries(PARTS)) {
  if (wanted !== undefined && wanted !== name) continue;
  measured[name] = await bench();
  console.table(measured[name]);
}
const { rows: before = {} } = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
const rows = { ...(Array.isArray(before) ? {} : before), ...measured };
if (values.arm.length > 0) rows.page = merged(before.page ?? [], measured.page ?? []);
writeFileSync(RESULTS, `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);

/** New rows in the places of those of the same name. */
function merged(old, found) {
  const kept = old.map((one) => found.find(({ name }) => name === one.name) ?? one);
  return [...kept, ...found.filter(({ name }) => !old.some((one) => one.name === name))];
}
