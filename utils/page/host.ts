// A place for our own interface in a page: a closed shadow root in the top layer, gone without a trace when it is closed.
import { findAll } from './dom/document';
import { markOwnHost } from './dom/own-hosts';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Adds declarations to `:host`, such as where it is; never as attributes, which the page could change. */
  place(declarations: Readonly<Record<string, string>>): void;
  close(): void;
}

export interface HostOptions {
  readonly document: Document;
  /** May style `:host` further. */
  readonly css: string;
  /** Hears trusted events from inside; those that a page makes never get here. */
  hear(event: Event): void;
  /** Closes it. */
  readonly signal: AbortSignal;
}

/**
 * Puts an empty host into the document, above everything the page shows. The page's styles do not reach it: important
 * declarations of a shadow root win over all of the page's, inline ones included.
 */
export function openHost({ document, css, hear, signal }: HostOptions): Host {
  const element = document.createElement('div');
  markOwnHost(element);
  const root = element.attachShadow({ mode: 'closed' });
  root.append(styleOf(document, RESET + css));
  element.setAttribute('popover', 'manual');
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
  keepInside(document.defaultView, element, hear, stop.signal);
  signal.addEventListener('abort', close, { once: true, signal: stop.signal });
  const placed = styleOf(document, '');
  root.append(placed);
  const place = (declarations: Readonly<Record<string, string>>) => {
    const lines = Object.entries(declarations).map(([name, value]) => `${name}:${value}!important`);
    placed.textContent = `:host{${lines.join(';')}}`;
  };
  return { element, root, place, close };
}

const RESET = `:host{all:initial!important;display:block!important;position:fixed!important;inset:auto;margin:0!important;
padding:0!important;border:0!important;overflow:visible!important;opacity:1!important;visibility:visible!important;
filter:none!important;transform:none!important;pointer-events:auto!important;z-index:2147483647!important}`;

function styleOf(document: Document, css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

/** Everything that tells what is typed or pressed inside. */
const KEPT = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'copy', 'cut'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'focusin', 'focusout', 'focus', 'blur'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu', 'wheel', 'touchstart'],
];

/**
 * The page hears nothing of what happens inside: it stops at the window, where `hear` gets it. What the browser itself does
 * with it goes on. Only what the page put on its window before us still learns that something happened at the host.
 */
function keepInside(
  view: Window | null,
  element: HTMLElement,
  hear: (event: Event) => void,
  signal: AbortSignal,
): void {
  const keep = (event: Event) => {
    if (event.target !== element) return;
    event.stopImmediatePropagation();
    if (event.isTrusted) hear(event);
  };
  for (const type of KEPT) view?.addEventListener(type, keep, { capture: true, signal });
}
