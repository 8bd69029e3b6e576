import { expect, test } from 'vitest';
import { runSchedules } from '../../sync/run-schedules';

// Others by `npm run fault -- sync --schedules 1000 --seed 1`.
const first = Number(process.env['SYNC_SEED'] ?? 1);
const count = Number(process.env['SYNC_SCHEDULES'] ?? 60);

test('no schedule of faults loses an edit or leaves two devices different', { timeout: 3_600_000 }, async () => {
  const tally = await runSchedules(first, count);
  console.log(JSON.stringify({ schedules: count, seeds: `${first}…${first + count - 1}`, ...tally }));
  expect(tally.failed).toEqual([]);
  expect(tally.quietRounds, 'rounds until all agree once the faults are over').toBeLessThanOrEqual(8);
  expect(tally.files, 'files left on the server').toBeLessThanOrEqual(200);
});

test('a seed always gives the same schedule', async () => {
  expect(await runSchedules(7, 1)).toEqual(await runSchedules(7, 1));
});
