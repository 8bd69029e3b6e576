// npm run fault -- drafts [--runs 100] [--seed 1]   Kills the browser while somebody types (a build has to be there).
// npm run fault -- sync [--schedules 1000] [--seed 1]   Seeded schedules of faults; prints what they hit, fails on any loss.
import { parseArgs } from 'node:util';
import { bin, ensureDependencies, run } from './bootstrap.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    schedules: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '100' },
  },
});
if (positionals[0] === 'drafts') {
  ensureDependencies();
  process.env.DRAFT_RUNS = values.runs;
  process.env.DRAFT_SEED = values.seed;
  run(bin('vitest'), ['run', '--project', 'extension', 'tests/extension/drafts-killed.test.ts']);
  process.exit(0);
}
if (positionals[0] !== 'sync') {
  console.error('Usage: npm run fault -- sync [--schedules 1000] [--seed 1] | drafts [--runs 100] [--seed 1]');
  process.exit(2);
}
ensureDependencies();
process.env.SYNC_SCHEDULES = values.schedules;
process.env.SYNC_SEED = values.seed;
run(bin('vitest'), ['run', '--project', 'fault', 'tests/fault/sync']);
