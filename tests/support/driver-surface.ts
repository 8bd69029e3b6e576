import type { Page } from 'puppeteer-core';
import { until } from './driver-wait';

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
  /** Resolves when the panel, and the background if it runs, have heard what the page and the browser told them before. */
  catchUp(): Promise<void>;
}

/**
 * Clicks the middle of the first match, once it stands still. What appears at that very moment may push it away or lie over
 * it: a click that came to something else is made again.
 */
export async function clickAt(
  { read }: Pick<PanelSurface, 'read'>,
  selector: string,
  press: (middle: { x: number; y: number }) => Promise<void>,
): Promise<void> {
  await until(`${selector} is clicked`, async () => {
    const middle = await whereItRests(selector, () => read(middleOf, selector));
    await read(noteClick, selector);
    await press(middle);
    return (await until(`a click for ${selector} has come`, () => read(clickedIn))) === 'it';
  });
}

const SOON_MS = 15;

/** Where it is twice in a row: what was done just before may still move it from under the click. */
function whereItRests(selector: string, look: () => Promise<ReturnType<typeof middleOf>>) {
  let before: string | undefined;
  const isFound = async () => {
    const middle = await look();
    const isAtRest = JSON.stringify(middle) === before;
    before = JSON.stringify(middle);
    return isAtRest ? middle : undefined;
  };
  return until(`${selector} can be clicked`, isFound, { pollMs: SOON_MS });
}

/** Of an event that never ends, so that nobody waits for ever. */
const TURN_MS = 20_000;

/**
 * Source text, for an extension page: resolves when what the browser and, if it `isAwake`, the background told this page
 * before has come. A message that nobody answers comes after those that were sent before it. A background that sleeps is left alone:
 * who wakes it is looked at in tests.
 */
export const turn = (isAwake: boolean): string => `(async ({ tabs, runtime, storage }) => {
  const said = async () => {
    await tabs.query({});
    if (${isAwake}) await runtime.sendMessage('').catch(() => undefined);
    await storage.session.get('');
  };
  await Promise.race([said(), new Promise((resolve) => setTimeout(resolve, ${TURN_MS}))]);
})(globalThis.browser ?? chrome)`;

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

/** Keys that are pressed in the panel go to it. */
export function hasFocus(document: Document, selector: string): boolean {
  return document.activeElement === document.querySelector(selector);
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

interface Noted extends Document {
  clicked?: 'it' | 'another' | undefined;
  looks?: number;
}

/** Notes what the next click comes to. */
export function noteClick(document: Noted, selector: string): void {
  document.clicked = undefined;
  const note = ({ target }: Event) => {
    const element = document.querySelector(selector);
    const hit = target as Element; // of a click
    document.clicked = element !== null && (element.contains(hit) || hit.contains(element)) ? 'it' : 'another';
  };
  document.addEventListener('click', note, { capture: true, once: true });
}

/** What the last click came to, once it has come. */
export function clickedIn(document: Noted): 'it' | 'another' | undefined {
  return document.clicked;
}

/** From now on it is noted when the panel begins to look for a field. */
export function noteLooks(document: Noted): void {
  document.looks = 0;
  const { MutationObserver: PanelObserver } = document.defaultView as unknown as {
    MutationObserver: typeof MutationObserver;
  };
  const observer = new PanelObserver((records) => {
    for (const { target, oldValue } of records) {
      const status = target as Element; // of an attribute
      const isLooking = [oldValue, status.getAttribute('data-state')].includes('connecting');
      if (status.hasAttribute('data-field-status') && isLooking) document.looks = (document.looks ?? 0) + 1;
    }
  });
  observer.observe(document, { subtree: true, attributeFilter: ['data-state'], attributeOldValue: true });
}

/** Whether it has looked since, and is not at it now. A new document looks by itself; a field that is there needs no new look. */
export function hasLooked(document: Noted): boolean {
  const status = document.querySelector('[data-field-status]');
  if (status === null || status.getAttribute('data-state') === 'connecting') return false;
  return document.looks !== 0 || status.hasAttribute('data-field-id');
}
