// What a person does with the keyboard.
import type { KeyInput, Page } from 'puppeteer-core';
import type { EditorFixture } from '../fixtures/editors/catalogue';
import type { BrowserName } from '../support/browser';
import { BOLD, baseOf, type Place } from './cells';

const SLOW_KEY_MS = 150;

/** Presses the last key while the others are held. */
export async function press(page: Page, keys: readonly KeyInput[], delay = 0): Promise<void> {
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  const last = keys.at(-1);
  if (last) await page.keyboard.press(last, { delay });
  for (const key of held.toReversed()) await page.keyboard.up(key);
}

/** Types the lines that every editor starts from, with two bold characters where the editor has bold. */
export async function typeBase(page: Page, editor: EditorFixture, browser: BrowserName): Promise<void> {
  const hasBold = editor.format === 'rich' && !editor.oddBoldIn?.includes(browser);
  const delay = editor.isSlow ? SLOW_KEY_MS : 0;
  // The first character that anybody types into wangEditor 5 in Firefox 153 goes astray.
  if (editor.isSlow && browser === 'firefox')
    for (const key of ['x', 'Backspace', 'Delete'] as const) await page.keyboard.press(key, { delay });
  for (const [index, line] of baseOf(editor).entries()) {
    if (index > 0) await page.keyboard.press('Enter', { delay });
    for (const character of line) {
      const isBold = hasBold && BOLD.some((bold) => bold === character);
      if (isBold) await press(page, ['Control', 'b'], delay);
      await page.keyboard.type(character, { delay });
      if (isBold) await press(page, ['Control', 'b'], delay);
    }
  }
}

export async function goTo(page: Page, editor: EditorFixture, place: Place): Promise<void> {
  if (place === 'empty') return;
  for (const keys of waysTo(editor, place)) await press(page, keys, editor.isSlow ? SLOW_KEY_MS : 0);
}

function waysTo({ isSingleLine, addsLastLine }: EditorFixture, place: Place): readonly (readonly KeyInput[])[] {
  const end: readonly KeyInput[] = ['Control', 'End'];
  // Whether the last line of its own is there already depends on what was done before.
  if (place === 'new-line')
    return addsLastLine ? [['Control', 'Home'], ['ArrowDown'], ['ArrowDown'], ['End'], ['Enter']] : [end, ['Enter']];
  if (place === 'end') return [end];
  const line: readonly (readonly KeyInput[])[] = isSingleLine ? [['End']] : [['ArrowUp'], ['End']];
  const start: readonly (readonly KeyInput[])[] = addsLastLine
    ? [['Control', 'Home'], ['ArrowDown'], ['End']]
    : [end, ...line];
  return [...start, ['ArrowLeft'], ...(place === 'selection' ? [['Shift', 'ArrowLeft'] as const] : [])];
}

export const undo = (page: Page) => press(page, ['Control', 'z']);
