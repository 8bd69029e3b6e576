// Times snippet search and report checking, prints one table and writes tests/bench/results.json. Machines differ: read the
// ratios. Usage: npm run bench
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = `${ROOT}tests/bench/results.json`;
const SIZES = [1000, 10_000];
const ROUNDS = 5;
const QUERIES = [
  '总结', '制度建设', '推进 安全', 'gongzuo', 'anquan', 'zzjy', 'hyjy', 'wtyyfx', 'zhongjie', '推jin工zuo', 'wanshan', '下级',
  '安全生产检察', '台账', 'tz', '没有这样的词', '#安全 落实', 'shujuliucheng', 'a', 'j',
]; // biome-ignore format: one list

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

/** What a search without pinyin or ranking would do. */
function naiveSearch(snippets, query) {
  const words = query.toLowerCase().split(/\s+/);
  return snippets.filter(({ title, body }) => words.every((word) => `${title}\n${body}`.toLowerCase().includes(word)));
}

async function benchSearch() {
  const { searchSnippets } = await load('utils/core/search/query.ts');
  const { makeSnippets } = await load('tests/bench/synthetic.ts');
  return SIZES.flatMap((size) => {
    const snippets = makeSnippets(size);
    const first = timesOf(() => searchSnippets(snippets, 'gongzuo', [], 0), 1);
    const ours = QUERIES.flatMap((query) => timesOf(() => searchSnippets(snippets, query, [], 0)));
    const naive = QUERIES.flatMap((query) => timesOf(() => naiveSearch(snippets, query)));
    return [
      row('search, first query', size, first),
      row('search', size, ours, naive),
      row('plain includes', size, naive),
    ];
  });
}

async function benchReport() {
  const path = 'utils/core/outline/parse-report.ts';
  const engine = 'utils/core/rules/engine.ts';
  if (!existsSync(`${ROOT}${path}`) || !existsSync(`${ROOT}${engine}`)) return [];
  const { parseReport } = await load(path);
  const { checkReport } = await load(engine);
  const { makeReport } = await load('tests/bench/synthetic.ts');
  return [10_000, 100_000].flatMap((size) => {
    const text = makeReport(size);
    const parse = timesOf(() => parseReport(text));
    const check = timesOf(() => checkReport(parseReport(text), { platformShowsAuthor: false }));
    return [row('parse a report', size, parse), row('parse and check', size, check)];
  });
}

function row(name, size, times, baseline) {
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  const ratio = baseline ? { timesBaseline: round(p50 / quantile(baseline, 0.5)) } : {};
  return { name, size, p50Ms: round(p50), p95Ms: round(p95), ...ratio };
}

const round = (value) => Math.round(value * 100) / 100;

const rows = [...(await benchSearch()), ...(await benchReport())];
console.table(rows);
writeFileSync(RESULTS, `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
