import type { Clock } from '@/utils/app/ports';

/** The clock of this device. */
export function createClock(): Clock {
  return { nowMs: () => Date.now() };
}
