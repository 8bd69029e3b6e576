// Takes an insertion back which landed wrong: by undo only, and only as long as it leads back to the text before.
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
  surface.element.ownerDocument.execCommand('undo');
  if (await until(isBack, UNDO_MS, 25)) return true;
  if (surface.kind === 'control' || surface.read().text !== wrong) return false;
  pressUndo(surface.element); // editors with a history of their own listen for the keys
  return until(isBack, UNDO_MS, 25);
}

function pressUndo(element: HTMLElement): void {
  const keys = { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true, bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new KeyboardEvent('keydown', keys));
}
