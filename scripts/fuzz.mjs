// npm run fuzz -- [--minutes 10]   Random files, packs, snippets, texts and sync files against every decoder, for that long each
// of them in turn. What breaks one is written to tests/fixtures/fuzz and tried again by every later run.
import { parseArgs } from 'node:util';
import { bin, ensureDependencies, run } from './bootstrap.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
if (!(Number(values.minutes) > 0)) {
  console.error('Usage: npm run fuzz -- [--minutes 10]');
  process.exit(2);
}
ensureDependencies();
process.env.FUZZ_MINUTES = values.minutes;
run(bin('vitest'), [
  'run',
  '--project',
  'unit',
  'tests/fuzz/decoders.test.ts',
  'tests/fuzz/blow-up.test.ts',
  '--testTimeout=86400000',
]);
