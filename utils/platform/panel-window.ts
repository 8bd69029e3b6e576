// The panel in a window of its own, for browsers with no place for it beside the page.
import { browser } from './browser';
import { log } from './log';

interface Size {
  readonly width: number;
  readonly height: number;
}
type Bounds = Size & { readonly left: number; readonly top: number };

/** About that of a side panel; as high as the window it is opened for, if that is known. */
const FIRST_SIZE: Size = { width: 420, height: 800 };
/** Below it the panel cannot be used; a browser may tell of a window that is minimized. */
const LEAST_PX = 200;
/** In session storage: the window's id. There is one, for it follows the tab in front. */
const WINDOW_KEY = 'popup';
/** In local storage: the size that the person gave it. */
const SIZE_KEY = 'popupSize';

let opening: Promise<void> = Promise.resolve();

/** Shows it at the right edge of the tab's window, or brings it to the front when it is open. Two clicks open one. */
export function openPanelWindow(tabId: number): Promise<void> {
  const shown = opening.then(() => show(tabId));
  opening = shown.catch(() => undefined); // whoever asked for it is told
  return shown;
}

/** Remembers the size that a person gives it. Must be called in the worker's first turn. */
export function watchPanelWindow(): void {
  browser.windows.onBoundsChanged.addListener(({ id, width, height }) => {
    if (width !== undefined && height !== undefined && id !== undefined)
      keepSize(id, { width, height }).catch((cause: unknown) => log('size not kept', cause));
  });
}

async function keepSize(windowId: number, size: Size): Promise<void> {
  if (Math.min(size.width, size.height) >= LEAST_PX && windowId === (await knownWindow()))
    await browser.storage.local.set({ [SIZE_KEY]: size });
}

async function show(tabId: number): Promise<void> {
  const known = await knownWindow();
  if (known !== undefined && (await bringToFront(known))) return;
  const bounds = await boundsFor(tabId);
  const options = { type: 'popup' as const, url: `/sidepanel.html?tab=${tabId}` };
  const { width, height } = bounds;
  const opened = await browser.windows.create({ ...options, ...bounds }).catch((cause: unknown) => {
    log('window not placed', cause); // most of it would be out of sight, say
    return browser.windows.create({ ...options, width, height });
  });
  if (opened?.id !== undefined) await browser.storage.session.set({ [WINDOW_KEY]: opened.id });
}

async function knownWindow(): Promise<number | undefined> {
  const known = (await browser.storage.session.get(WINDOW_KEY))[WINDOW_KEY];
  return typeof known === 'number' ? known : undefined;
}

async function bringToFront(windowId: number): Promise<boolean> {
  try {
    const { state } = await browser.windows.get(windowId);
    await browser.windows.update(windowId, { focused: true, ...(state === 'minimized' && { state: 'normal' }) });
    return true;
  } catch (cause) {
    log('popup was closed', cause);
    return false;
  }
}

/** The edge is the window's inner one: nobody tells a worker how much of the screen there is beside it. */
async function boundsFor(tabId: number): Promise<Size & Partial<Bounds>> {
  const stored = (await browser.storage.local.get(SIZE_KEY))[SIZE_KEY];
  const own = isSize(stored) ? stored : undefined;
  const around = await windowOf(tabId);
  if (around === undefined) return own ?? FIRST_SIZE;
  const { width, height } = own ?? { width: FIRST_SIZE.width, height: around.height };
  return { width, height, left: Math.max(around.left, around.left + around.width - width), top: around.top };
}

function isSize(stored: unknown): stored is Size {
  const { width, height } = (stored ?? {}) as Partial<Record<keyof Size, unknown>>; // whatever it is
  return typeof width === 'number' && typeof height === 'number';
}

async function windowOf(tabId: number): Promise<Bounds | undefined> {
  try {
    const { windowId } = await browser.tabs.get(tabId);
    const { left, top, width, height } = await browser.windows.get(windowId);
    const isKnown = left !== undefined && top !== undefined && width !== undefined && height !== undefined;
    return isKnown ? { left, top, width, height } : undefined;
  } catch (cause) {
    log('window of the tab not found', cause); // closed meanwhile
    return undefined;
  }
}
