// The brake: a pull that would hide a large part of the library is asked about first.
import { mergeRecords } from './merge';
import { isAlive, type Records } from './record';

/** How many records a pull hides, of how many that were there when it began. */
export interface Hiding {
  readonly hidden: number;
  readonly alive: number;
}

const MOST_SHARE = 0.2;
const MOST_RECORDS = 5;

/** Ids that taking in `incoming` would hide. `local` holds at least the records that `incoming` names. */
export function hiddenBy(incoming: Records, local: Records): readonly string[] {
  return [...incoming].flatMap(([id, record]) => {
    const mine = local.get(id);
    return mine !== undefined && isAlive(mine) && !isAlive(mergeRecords(mine, record)) ? [id] : [];
  });
}

/** More than a fifth and more than five. */
export function isBrakeDue({ hidden, alive }: Hiding): boolean {
  return hidden > MOST_RECORDS && hidden > alive * MOST_SHARE;
}
