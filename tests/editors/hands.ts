// What a person does with the keyboard.
import type { KeyInput, Page } from 'puppeteer-core';
import type { EditorFixture } from '../fixtures/editors/catalogue';
import { BOLD, baseOf, type Place } from './cells';

export async function press(page: Page, ...keys: readonly KeyInput[]): Promise<void> {
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  const last = keys.at(-1);
  if (last) await page.keyboard.press(last);
  for (const key of held.toReversed()) await page.keyboard.up(key);
}

/** Types the lines that every editor starts from, with two bold characters where the editor has bold. */
export async function typeBase(page: Page, editor: EditorFixture): Promise<void> {
  const hasBold = editor.format === 'rich';
  for (const [index, line] of baseOf(editor).entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    for (const character of line) {
      const isBold = hasBold && BOLD.some((bold) => bold === character);
      if (isBold) await press(page, 'Control', 'b');
      await page.keyboard.type(character);
      if (isBold) await press(page, 'Control', 'b');
    }
  }
}

export async function goTo(page: Page, editor: EditorFixture, place: Place): Promise<void> {
  if (place === 'empty') return;
  await press(page, 'Control', 'End');
  if (place === 'new-line') await page.keyboard.press('Enter');
  if (place !== 'middle' && place !== 'selection') return;
  if (!editor.isSingleLine) await page.keyboard.press('ArrowUp');
  await press(page, 'End');
  await page.keyboard.press('ArrowLeft');
  if (place === 'selection') await press(page, 'Shift', 'ArrowLeft');
}

export const undo = (page: Page) => press(page, 'Control', 'z');
