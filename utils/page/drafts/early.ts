// What a person writes while the scripts that keep drafts are still on their way. Part of the bootstrap, hence as small as may be.
import type { EarlyDraft } from '../../app/draft-protocol';
import { viewOf } from '../dom/document';
import { attribute } from '../dom/nodes';

/** Shorter ones are not even told of; what is kept is decided by `keepingOf`. */
const SHORTEST = 30;

const KEY = Symbol.for('draftside.early');
/** null: all that is written is kept by now. */
type Scope = { [KEY]?: HTMLElement | null };

/** The element that was written in before anybody kept it. */
export const earlyElement = (): HTMLElement | undefined | null => (globalThis as Scope)[KEY];

/** From now on others keep what is written. */
export function endEarly(): void {
  (globalThis as Scope)[KEY] = null;
}

/** Hears of an input. Lines are left out: most secrets are lines, and nobody writes thirty characters of one in half a second. */
export function noteEarly({ target, isTrusted }: Event): void {
  const element = target as HTMLElement; // input events happen to elements
  if (isTrusted && earlyElement() !== null && element.localName !== 'input') (globalThis as Scope)[KEY] = element;
}

/** All that is needed to keep its text; undefined where nothing may be kept, or is worth it. */
export function keepEarly(draftId: string, { location, title }: Document): EarlyDraft | undefined {
  const element = earlyElement() as HTMLTextAreaElement | undefined | null; // or an editable: then without value and labels
  const view = element && viewOf(element.ownerDocument);
  if (!view || element.closest(SECRET) || isDotted(view.getComputedStyle(element))) return undefined;
  const text = element.value ?? element.innerText;
  if (text.trim().length < SHORTEST) return undefined;
  const owner = view.frameElement ?? element;
  const [id = '', name = '', placeholder = '', label] = ['id', 'name', 'placeholder', 'aria-label'].map((of) =>
    attribute(owner, of),
  );
  const named = { id, name, placeholder, label: label || element.labels?.[0]?.innerText || '' };
  return { draftId, address: location.href, title, tag: owner.localName, ...named, text };
}

const SECRET = '[data-no-draft],[autocomplete*="-"]';
const isDotted = (style: CSSStyleDeclaration) => !/^(none)?$/.test(style.getPropertyValue('-webkit-text-security'));
