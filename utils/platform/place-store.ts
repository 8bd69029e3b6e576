import { MOST_PLACES, NOWHERE, type Place, type PlaceStore } from '@/utils/app/places';
import { browser } from './browser';

const KEY = 'places';

/** Host → its place, in the order of use; a list, because objects put hosts that look like numbers first. */
type Kept = readonly (readonly [host: string, place: Place])[];

/** Places in storage.local, under one key. */
export function createPlaceStore(): PlaceStore {
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: async (host) => (await readKept()).find(([kept]) => kept === host)?.[1],
    write(host, place) {
      const written = last.then(async () => {
        const others = (await readKept()).filter(([kept]) => kept !== host);
        await browser.storage.local.set({ [KEY]: [...others, [host, place]].slice(-MOST_PLACES) });
      });
      last = written.catch(() => undefined); // the caller hears of it; the next one is not held up
      return written;
    },
  };
}

/** What another version stored, or nothing of use, is no place. */
async function readKept(): Promise<Kept> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown) => {
    const [host, place]: unknown[] = Array.isArray(entry) ? entry : [];
    return typeof host === 'string' ? [[host, toPlace(place)] as const] : [];
  });
}

function toPlace(value: unknown): Place {
  const { scrolled, open }: { scrolled?: unknown; open?: unknown } = Object(value);
  return {
    scrolled: Object.fromEntries(
      Object.entries(Object(scrolled)).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
    ),
    open: Array.isArray(open) ? open.filter((name) => typeof name === 'string') : NOWHERE.open,
  };
}
