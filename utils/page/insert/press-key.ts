/** Tells the page of a key that nobody pressed; false when it took the key for itself. */
export const pressKey = (element: HTMLElement, key: KeyboardEventInit): boolean =>
  element.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true, composed: true }));
