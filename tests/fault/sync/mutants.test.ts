import { expect, test } from 'vitest';
import { loadSimulator } from '../../sync/load-simulator';
import { MUTANTS, type Mutant } from '../../sync/mutants';

/** Enough for every mutant by a wide margin; most fall within ten. */
const SCHEDULES = 150;

test.each(MUTANTS)('some schedule fails when $name', { timeout: 300_000 }, async (mutant) => {
  expect(await firstFailure(mutant)).toBeDefined();
});

async function firstFailure(mutant: Mutant): Promise<number | undefined> {
  const { scheduleOf, simulate } = await loadSimulator(mutant);
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    const wrong = await simulate(scheduleOf(seed)).then(
      (verdict) => verdict.wrong,
      (error) => [String(error)],
    );
    if (wrong.length > 0) return seed;
  }
  return undefined;
}
