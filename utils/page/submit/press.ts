// What the person pressed last. Pages post by themselves, too (autosave), and much is pressed that posts nothing.
import { closest } from '../dom/nodes';
import { hear, targetOf } from '../hear';
import { isInputMethodKey } from '../inpage/keys';
import { BUTTONS, meaningOf } from './buttons';

/** Checks on the server and uploads may come first. */
const POSTS_WITHIN_MS = 60_000;
/** Icons, links and parts of a page that do not say what they are for. */
const MAY_POST_WITHIN_MS = 2000;

const FIELDS = 'input, textarea, select, option, label, [contenteditable]:not([contenteditable=false])';

export class Presses {
  /** Until when an act counts as what was pressed; 0: nothing was. */
  #untilMs = 0;

  /** Follows what is pressed in one document. */
  listen(document: Document, signal: AbortSignal): void {
    const { defaultView: view } = document;
    hear(view, 'click', signal, (event) => this.#clicked(event));
    hear<KeyboardEvent>(view, 'keydown', signal, (event) => this.#key(event));
    hear(view, 'input', signal, () => this.#set(0));
  }

  /** Whether what happens now may be a post that the person has asked for, with this button if one is known. */
  mayPost(submitter: Element | null = null): boolean {
    return performance.now() < this.#untilMs && (submitter === null || meaningOf(submitter) !== 'other');
  }

  #set(lastsMs: number): void {
    this.#untilMs = lastsMs === 0 ? 0 : performance.now() + lastsMs;
  }

  #clicked(event: Event): void {
    const element = targetOf(event);
    if (!element) return;
    const button = closest(element, BUTTONS);
    if (button) this.#set({ post: POSTS_WITHIN_MS, unknown: MAY_POST_WITHIN_MS, other: 0 }[meaningOf(button)]);
    else this.#set(closest(element, FIELDS) ? 0 : MAY_POST_WITHIN_MS);
  }

  /** Enter posts from a line; with Ctrl or ⌘ from anywhere, and so does S. */
  #key(event: KeyboardEvent): void {
    if (isInputMethodKey(event) || !/^(Enter|s)$/i.test(event.key)) return;
    const isInLine = targetOf(event)?.localName === 'input' && event.key === 'Enter';
    if (event.ctrlKey || event.metaKey || event.altKey || isInLine) this.#set(POSTS_WITHIN_MS);
  }
}
