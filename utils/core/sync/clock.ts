// A hybrid logical clock: never goes back, whatever the device's clock does, and never falls behind what it has seen.

/** 13 digits of ms since 1970 and 4 of a counter. */
export type Stamp = string;

export const FIRST_STAMP: Stamp = '0'.repeat(17);

const COUNTERS = 10_000;
/** The year 2255. A device whose clock is beyond it counts on from there; files with later stamps are refused. */
const LATEST_MS = 9_000_000_000_000;

/** The next stamp of a device that last used or saw `last`. */
export function nextStamp(last: Stamp, nowMs: number): Stamp {
  const now = stampAt(Math.min(Math.max(0, Math.floor(nowMs)), LATEST_MS));
  return now > last ? now : increment(last);
}

export function laterStamp(one: Stamp, other: Stamp): Stamp {
  return one > other ? one : other;
}

/** The stamp right after `stamp`. */
export function increment(stamp: Stamp): Stamp {
  const counter = Number(stamp.slice(13)) + 1;
  return counter < COUNTERS ? stamp.slice(0, 13) + pad(counter, 4) : stampAt(Number(stamp.slice(0, 13)) + 1);
}

/** The stamp in a version id. */
export function stampOf(versionId: string): Stamp {
  return versionId.slice(0, 17);
}

/** When a version was written, by its writer's clock; 0 for versions that were there before sync. */
export function timeOf(versionId: string): number {
  return Number(versionId.slice(0, 13));
}

const VERSION_ID = /^(\d{13})\d{4}~[a-z0-9]{1,24}~[a-z0-9]{1,24}$/;

/** Whether `text` is a version id with a stamp that leaves room for later ones. */
export function isVersionId(text: string): boolean {
  const match = VERSION_ID.exec(text);
  return match !== null && Number(match[1]) <= LATEST_MS + 1000;
}

const stampAt = (ms: number): Stamp => `${pad(ms, 13)}0000`;
const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
