// Takes an insertion back which landed wrong: by undo only, and only as long as it leads back to the text before.
import { exec } from '../dom/document';
import { pathOf } from '../dom/path';
import { until } from '../dom/wait';
import type { Surface } from '../editors/surface';
import type { Tools } from './strategy';

const UNDO_MS = 200;

/** Whether the field reads as before now. */
export async function takeBack(surface: Surface, before: string, tools: Tools): Promise<boolean> {
  const wrong = surface.read().text;
  const isBack = () => surface.read().text === before;
  if (surface.kind === 'editable' && surface.driver) {
    await tools.drive({ editor: surface.driver, path: pathOf(surface.element), act: { kind: 'undo' } });
    return until(isBack, UNDO_MS, 25);
  }
  exec(surface.element.ownerDocument, 'undo');
  if (await until(isBack, UNDO_MS, 25)) return true;
  if (surface.kind === 'control' || surface.read().text !== wrong) return false;
  press(surface.element, 'z'); // editors with a history of their own listen for the keys
  if (await until(isBack, UNDO_MS, 25)) return true;
  // It took more than the insertion: better what landed wrong than a loss of what a person wrote.
  if (surface.read().text !== wrong) press(surface.element, 'y');
  return false;
}

function press(element: HTMLElement, key: 'z' | 'y'): void {
  const code = { z: { code: 'KeyZ', keyCode: 90 }, y: { code: 'KeyY', keyCode: 89 } }[key];
  const keys = { key, ...code, ctrlKey: true, bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new KeyboardEvent('keydown', keys));
}
