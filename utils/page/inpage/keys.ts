// Keys that are ours, and those that belong to an input method.

/** Chromium on Windows says keyCode 229 where others say isComposing. */
export const isInputMethodKey = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Keeps a key from the page, its keyup included: some pages act on that alone. */
export function createKeyTaker(): { take(event: KeyboardEvent): void; takeUp(event: KeyboardEvent): void } {
  const taken = new Set<string>();
  return {
    take: (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      taken.add(event.code || event.key);
    },
    takeUp: (event) => {
      if (taken.delete(event.code || event.key)) event.stopImmediatePropagation();
    },
  };
}
