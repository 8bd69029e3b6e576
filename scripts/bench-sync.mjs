// What syncing costs: requests and bytes are counts that hold anywhere, the processor's time is this machine's and a round's.
// Part of npm run bench -- sync.
import path from 'node:path';
import { runnerImport } from 'vite';

const SIZES = [60, 1000, 10_000];

/** One row for each kind of round in each size. */
export async function benchSync(root) {
  const options = { root, configFile: false, logLevel: 'error', resolve: { alias: { '@': root } } };
  const load = async (file) => (await runnerImport(path.join(root, file), options)).module;
  const { syncCosts } = await load('tests/bench/sync-costs.ts');
  const { makeSnippets } = await load('tests/bench/synthetic.ts');
  const rows = [];
  for (const size of SIZES) rows.push(...(await syncCosts(makeSnippets(size))));
  return rows.map(({ upShare, cpuMs, requests, ...row }) => ({
    ...row,
    requests: round(requests),
    upShare: round(upShare),
    cpuMs: round(cpuMs),
  }));
}

const round = (value) => Math.round(value * 1000) / 1000;
