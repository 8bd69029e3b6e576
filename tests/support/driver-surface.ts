import type { Page } from 'puppeteer-core';

/**
 * The panel's document as a person has it before them, whichever way a browser lets us reach it. Clicks and keys are real
 * ones; `read` runs a self-contained function on the document.
 */
export interface PanelSurface {
  readonly page: Page;
  read<Args extends readonly unknown[], Value>(
    look: (document: Document, ...args: Args) => Value,
    ...args: Args
  ): Promise<Value>;
  /** Clicks the middle of the first match, scrolled into view. */
  click(selector: string): Promise<void>;
  /** Replaces what a text control holds, by keys. */
  type(selector: string, text: string): Promise<void>;
  /** Takes an option of a select by its value. */
  choose(selector: string, value: string): Promise<void>;
  /** Gives the focus back to the page, as a person's next click there would. */
  leave(): Promise<void>;
}

/** Source text that calls `look` on the document that `expression` gives. */
export function callOn(expression: string, look: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const list = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg)));
  return `(${look})(${[expression, ...list].join(', ')})`;
}

// The functions below run in the panel: each must be complete in itself.

/** Scrolls the element into view and tells its middle in the panel's viewport, or undefined when it cannot be clicked. */
export function middleOf(document: Document, selector: string): { x: number; y: number } | undefined {
  const element = document.querySelector(selector);
  if (element === null || (element as HTMLButtonElement).disabled === true) return undefined;
  element.scrollIntoView({ block: 'center', inline: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return undefined;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const hit = document.elementFromPoint(middle.x, middle.y);
  return hit !== null && (element.contains(hit) || hit.contains(element)) ? middle : undefined;
}

/** Selects all text of a control which has the focus, so that typing replaces it. */
export function selectAllOf(document: Document, selector: string): boolean {
  const control = document.querySelector(selector) as HTMLInputElement | null;
  control?.focus();
  control?.select();
  return control !== null && control.value !== '';
}

/** Picks the option as a choice by a person would: value, then input and change. */
export function pickOption(document: Document, selector: string, value: string): boolean {
  const select = document.querySelector(selector) as HTMLSelectElement | null;
  if (select === null || ![...select.options].some((option) => option.value === value)) return false;
  select.value = value;
  const { Event: PanelEvent } = document.defaultView as unknown as { Event: typeof Event };
  select.dispatchEvent(new PanelEvent('input', { bubbles: true }));
  select.dispatchEvent(new PanelEvent('change', { bubbles: true }));
  return true;
}
