import type { Unsubscribe } from '@/utils/app/ports';

/** Callbacks told of one kind of change. */
export interface Listeners {
  add(listener: () => void): Unsubscribe;
  call(): void;
}

export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    call: () => {
      for (const listener of listeners) listener();
    },
  };
}
