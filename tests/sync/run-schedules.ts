import { type Schedule, simulate } from './simulator';

const RATES = [0.1, 0.4, 1];

export interface Tally {
  readonly failed: readonly { readonly seed: number; readonly wrong: readonly string[] }[];
  readonly edits: number;
  readonly quietRounds: number;
  readonly files: number;
  readonly faults: Readonly<Record<string, number>>;
}

/** Five devices and one more that joins late, a hundred and twenty edits, one cloned profile; good days and bad. */
export function scheduleOf(seed: number): Schedule {
  return { seed, devices: 5, edits: 120, clones: 1, rate: RATES[seed % RATES.length] ?? 1 };
}

/** Runs schedules with the seeds from `first` on; stops early after `mostFailures`. */
export async function runSchedules(first: number, count: number, mostFailures = 5): Promise<Tally> {
  const failed: { seed: number; wrong: readonly string[] }[] = [];
  const faults: Record<string, number> = {};
  let [edits, quietRounds, files] = [0, 0, 0];
  for (let seed = first; seed < first + count && failed.length < mostFailures; seed++) {
    const verdict = await simulate(scheduleOf(seed));
    if (verdict.wrong.length > 0) failed.push({ seed, wrong: verdict.wrong.slice(0, 5) });
    edits += verdict.edits;
    quietRounds = Math.max(quietRounds, verdict.quietRounds);
    files = Math.max(files, verdict.files);
    for (const [fault, times] of Object.entries(verdict.faults)) faults[fault] = (faults[fault] ?? 0) + times;
  }
  return { failed, edits, quietRounds, files, faults };
}
export { simulate } from './simulator';
