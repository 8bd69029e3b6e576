import { type ReadonlySignal, signal } from '@preact/signals';
import type { MessageRef } from '@/utils/core/rules/rule';

export interface ToastNotice {
  readonly id: number;
  readonly message: MessageRef;
  readonly undo?: () => void;
}

/** Notices of what was done, the newest last. */
export interface Toasts {
  readonly shown: ReadonlySignal<readonly ToastNotice[]>;
  show(message: MessageRef, undo?: () => void): void;
  close(id: number): void;
}

/** More would cover the list below them. */
const MOST_SHOWN = 2;

export function createToasts(): Toasts {
  const shown = signal<readonly ToastNotice[]>([]);
  let lastId = 0;
  return {
    shown,
    show(message, undo) {
      lastId += 1;
      const notice = undo === undefined ? { id: lastId, message } : { id: lastId, message, undo };
      shown.value = [...shown.value, notice].slice(-MOST_SHOWN);
    },
    close(id) {
      shown.value = shown.value.filter((notice) => notice.id !== id);
    },
  };
}
