import type { Place, PlaceStore } from '@/utils/app/places';

/** Places that are forgotten with the page. */
export function createMemoryPlaces(): PlaceStore {
  const places = new Map<string, Place>();
  return {
    read: async (host) => places.get(host),
    write: async (host, place) => void places.set(host, place),
  };
}
