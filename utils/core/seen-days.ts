// Counting days by those that were seen, so that a clock that jumps ages nothing: one look counts one day at most, whatever
// the clock says meanwhile.

const DAY_MS = 86_400_000;
/** A greater step, and any step back, is in doubt until the clock goes on from there. */
const LONGEST_ABSENCE_DAYS = 45;

/** Days that this device has seen, of days since 1970 by its clock. */
export interface SeenDays {
  readonly count: number;
  readonly last: number;
  /** What the clock says if the last step was one to doubt. */
  readonly doubted?: number;
}

/** What is known after a look at the clock. The first look begins at nought. */
export function seeDay(seen: SeenDays | undefined, nowMs: number): SeenDays {
  const day = Math.floor(nowMs / DAY_MS);
  if (seen === undefined) return { count: 0, last: day };
  const { count, last, doubted } = seen;
  if (follows(last, day) || (doubted !== undefined && follows(doubted, day))) return { count: count + 1, last: day };
  return day === last || day === doubted ? seen : { count, last, doubted: day };
}

/** Whether it is not sure yet that today is what the clock says, `seen` being what is known after today's look. */
export const isDoubted = ({ doubted }: SeenDays, nowMs: number): boolean => doubted === Math.floor(nowMs / DAY_MS);

const follows = (before: number, day: number) => day > before && day - before <= LONGEST_ABSENCE_DAYS;
