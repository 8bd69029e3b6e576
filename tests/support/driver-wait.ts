import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 50;
/** Long, for a machine that runs several browsers; who waits in vain has failed anyway. */
export const PATIENCE_MS = 40_000;

/** Resolves with the condition's first value that is neither false nor undefined; throws with `what` when none comes. */
export async function until<Value>(
  what: string,
  condition: () => Promise<Value | false | undefined> | Value | false | undefined,
  { patienceMs = PATIENCE_MS, pollMs = POLL_MS } = {},
): Promise<Value> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const isLast = Date.now() >= end; // one more look after the time: the machine may have stood still for most of it
    const value = await condition();
    if (value !== false && value !== undefined) return value;
    if (isLast) throw new Error(`waited ${patienceMs} ms in vain: ${what}`);
    await delay(pollMs);
  }
}

/** How many equal readings in a row count as rest; a message from page to panel takes less than one interval. */
const READINGS_AT_REST = 4;

/** The value of `read` once it has stopped changing and `isFinal` holds. */
export async function atRest<Value>(
  what: string,
  read: () => Promise<Value>,
  isFinal: (value: Value) => boolean = () => true,
  readingsAtRest = READINGS_AT_REST,
): Promise<Value> {
  let last: string | undefined;
  let readings = 0;
  return until(what, async () => {
    const value = await read();
    const written = JSON.stringify(value);
    readings = written === last ? readings + 1 : 1;
    last = written;
    return readings >= readingsAtRest && isFinal(value) ? value : undefined;
  });
}
