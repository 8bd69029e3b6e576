import type { Ids } from '@/utils/app/ports';

/** Ids from the browser's random source. */
export function createIds(): Ids {
  return { next: () => crypto.randomUUID() };
}
