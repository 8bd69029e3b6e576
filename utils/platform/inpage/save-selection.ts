import { browser } from '../browser';
import { log } from '../log';
import { SAVED_TEXT } from './saved-text';

/** Longer than any phrase. */
const LONGEST = 20_000;

/** Hands what is selected in the tab to the panel; '' when nothing is. `known` is what the browser told, without line breaks. */
export async function saveSelection(tabId: number, frameId?: number, known = ''): Promise<void> {
  const text = (await selectionIn(tabId, frameId)) || known;
  await browser.storage.session.set({ [SAVED_TEXT]: text.slice(0, LONGEST) });
}

async function selectionIn(tabId: number, frameId: number | undefined): Promise<string> {
  const target = frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  try {
    const results = await browser.scripting.executeScript({ target, func: readSelection, injectImmediately: true });
    return results.map(({ result }) => result ?? '').find((text) => text !== '') ?? '';
  } catch (cause) {
    log('selection not read', cause); // the browser's own page, say
    return '';
  }
}

/** Runs in the page. Firefox does not count what is selected in a text control; nothing is read from password fields. */
function readSelection(): string {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const control = active as HTMLTextAreaElement | null;
  const isControl = active?.localName === 'textarea' || (active?.localName === 'input' && control?.type === 'text');
  const inControl =
    isControl && control?.selectionStart != null
      ? control.value.slice(control.selectionStart, control.selectionEnd ?? undefined)
      : '';
  return inControl || (getSelection()?.toString() ?? '');
}
