// Takes an insertion back which landed wrong: by undo only, and only as long as it leads back to the text before.
import { exec } from '../dom/document';
import { pathOf } from '../dom/path';
import { delay, until } from '../dom/wait';
import type { StrategyId, Surface } from '../editors/surface';
import type { Change } from './change';
import { stepMs } from './pause';
import { BY_EVENT } from './plan';
import { pressKey } from './press-key';
import { setValue } from './setter';
import type { Tools } from './strategy';

const UNDO_MS = 200;
/** Lines that were typed one by one are undone one by one. */
const MOST_STEPS = 24;

/** Whether the field reads as before now. */
export async function takeBack(
  surface: Surface,
  { before, edits: [edit] }: Change,
  strategy: StrategyId,
  byKeys: boolean,
  tools: Tools,
): Promise<boolean> {
  const text = () => surface.read().text;
  const isBack = () => text() === before;
  if (surface.kind === 'editable' && surface.driver && strategy === 'editor-api') {
    await tools.drive({ editor: surface.driver, path: pathOf(surface.element), act: { kind: 'undo' } });
    return until(isBack, UNDO_MS, 25);
  }
  // Vditor notes a step 800 ms after the change; undo would take back the one before.
  if (BY_EVENT.has(strategy)) await delay(stepMs(surface));
  for (let step = 0; step < (strategy === 'typing' ? MOST_STEPS : 1); step += 1) {
    const wrong = text();
    const ways = byKeys ? [pressUndo, undo] : [undo, pressUndo];
    for (const way of ways) {
      if (text() === wrong && (surface.kind === 'editable' || way === undo)) way(surface.element);
      if (await until(() => text() !== wrong, UNDO_MS, 25)) break;
    }
    if (await until(isBack, text() === wrong ? 0 : UNDO_MS / 2, 25)) return true;
    if (text() !== wrong && strategy === 'typing' && text().length >= before.length) continue;
    // A page that sets the value itself, to cut it or to change its signs, has ended the browser's history.
    if (text() === wrong && surface.kind === 'control') {
      setValue(surface.element, before, 'historyUndo');
      if (edit) surface.select(edit.start, edit.end);
      return until(isBack, UNDO_MS, 25);
    }
    // It took more than the insertion: better what landed wrong than a loss of what a person wrote.
    if (text() !== wrong) redo(surface.element, byKeys);
    return false;
  }
  return false;
}

const undo = (element: HTMLElement) => void exec(element.ownerDocument, 'undo');

function redo(element: HTMLElement, byKeys: boolean): void {
  if (byKeys) press(element, { key: 'y', code: 'KeyY', keyCode: 89 });
  else exec(element.ownerDocument, 'redo');
}

export const pressUndo = (element: HTMLElement) => press(element, { key: 'z', code: 'KeyZ', keyCode: 90 });

function press(element: HTMLElement, key: KeyboardEventInit): void {
  const isMac = /Mac/.test(navigator.platform);
  pressKey(element, { ...key, ctrlKey: !isMac, metaKey: isMac });
}
