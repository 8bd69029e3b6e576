import type { Clock, Ids } from '@/utils/app/ports';

/** A clock that moves when told. */
export function createMemoryClock(startMs: number): Clock & { advance(ms: number): void } {
  let nowMs = startMs;
  return {
    nowMs: () => nowMs,
    advance: (ms) => {
      nowMs += ms;
    },
  };
}

/** Ids in counting order: id-0000000000001, … */
export function createMemoryIds(): Ids {
  let count = 0;
  return { next: () => `id-${String(++count).padStart(13, '0')}` };
}
