import type { Unsubscribe } from '@/utils/app/ports';

/** Change notices between stores that share a memory, as between windows: nobody hears their own. */
export interface MemoryNotices {
  join(): { announce(): void; onChange(listener: () => void): Unsubscribe };
}

export function createMemoryNotices(): MemoryNotices {
  const members: Set<() => void>[] = [];
  return {
    join() {
      const listeners = new Set<() => void>();
      members.push(listeners);
      return {
        announce: () => {
          for (const others of members) if (others !== listeners) for (const listener of others) listener();
        },
        onChange(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
    },
  };
}
