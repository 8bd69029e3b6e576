// A place for our own interface in a page: a closed shadow root in the top layer, gone without a trace when it is closed.
import { findAll } from './dom/document';
import { markOwnHost } from './dom/own-hosts';
import { hear } from './hear';
import { make } from './make';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Where it is, each declaration ended by `;`. Never as attributes, which the page could change. */
  place(declarations: string): void;
  /** Calls at once, and again when something is scrolled or resized. */
  follow(place: () => void): void;
  close(): void;
}

export interface HostOptions {
  readonly document: Document;
  /** May style `:host` further. */
  readonly css: string;
  /** Closes it. */
  readonly signal: AbortSignal;
  /** Only trusted events from inside get here. */
  onKey?(event: KeyboardEvent): void;
  /** A click, or Enter or Space on a button (then `detail` is 0), on this element of ours. */
  onPress?(pressed: Element, event: MouseEvent): void;
}

/**
 * Puts an empty host into the document, above everything the page shows. The page's styles do not reach it: important
 * declarations of a shadow root win over all of the page's, inline ones included.
 */
export function openHost(options: HostOptions): Host {
  const { document, css, signal } = options;
  const element = make(document, 'div', '', [], { popover: 'manual' });
  markOwnHost(element);
  const root = element.attachShadow({ mode: 'closed' });
  const placed = make(document, 'style');
  root.append(make(document, 'style', '', [RESET + css]), placed);
  // Not into the body: that may be what is being written in. Chromium has popovers since 114; before, only what is inside an
  // open dialog lies above it and can be used.
  const dialogs = 'showPopover' in element ? [] : [...findAll(document, 'dialog[open]:focus-within')];
  (dialogs.pop() ?? document.documentElement).append(element);
  element.showPopover?.();
  const stop = new AbortController();
  const close = () => {
    stop.abort();
    element.remove();
  };
  const view = document.defaultView;
  const keep = keepInside(element, root, options);
  for (const type of KEPT) view?.addEventListener(type, keep, { capture: true, signal: stop.signal });
  signal.addEventListener('abort', close, { signal: stop.signal });
  const place = (declarations: string) => {
    placed.textContent = `:host{${declarations.replaceAll(';', '!important;')}}`;
  };
  const follow = (move: () => void) => {
    move();
    hear(view, 'scroll resize', stop.signal, ({ target }) => target !== element && move());
  };
  return { element, root, place, follow, close };
}

/** `all` has every property in it that a page could hide or move us by. */
const RESET =
  ':host{all:initial!important;display:block!important;position:fixed!important;z-index:2147483647!important}';

/** Everything that tells what is typed or pressed inside. */
const KEPT =
  'keydown keypress keyup beforeinput input change paste copy cut compositionstart compositionupdate compositionend focusin focusout focus blur pointerdown pointerup mousedown mouseup click dblclick contextmenu wheel touchstart'.split(
    ' ',
  );

/** What takes the focus when it is pressed, or has text to select; all else leaves the focus where it is. */
const TAKES_PRESS = 'input, select, option, dialog, .error';

/**
 * The page hears nothing of what happens inside: it stops at the window, where we get it. What the browser itself does with
 * it goes on. Only what the page put on its window before us still learns that something happened at the host.
 */
const keepInside =
  (element: HTMLElement, root: ShadowRoot, { onKey, onPress }: HostOptions) =>
  (event: Event) => {
    if (event.target !== element) return;
    event.stopImmediatePropagation();
    const { type, isTrusted } = event;
    if (!isTrusted) return;
    if (type === 'keydown') onKey?.(event as KeyboardEvent); // by their types
    if (type !== 'mousedown' && type !== 'click') return;
    const mouse = event as MouseEvent;
    const pressed = mouse.detail === 0 ? root.activeElement : root.elementFromPoint(mouse.clientX, mouse.clientY);
    if (type === 'click' && pressed) onPress?.(pressed, mouse);
    if (type === 'mousedown' && !pressed?.closest(TAKES_PRESS)) event.preventDefault();
  };
