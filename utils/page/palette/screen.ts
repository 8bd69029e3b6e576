// What the palette shows and how keys and clicks on it are understood.
import type { FillReply, PaletteHit, PaletteHits } from '../../app/inpage-protocol';
import { type Host, openHost } from '../host';
import type { Desk } from '../inpage/desk';
import { isInputMethodKey } from '../inpage/keys';
import { watchVisibility } from '../visible';
import { caretBox } from './caret-rect';
import { make } from './elements';
import { createForm, type FillForm } from './form';
import { createList, type HitList } from './list';
import { placeAt } from './place';
import { clickedIn, keepFocus } from './pointer';
import { paletteCss } from './style';

export interface Screen {
  hasForm(): boolean;
  /** What a key pressed in the field does here; undefined leaves it to the page. */
  meaningOf(event: KeyboardEvent): (() => void) | undefined;
  /** The hit with this number, or the chosen one. */
  hit(number: number | undefined): PaletteHit | undefined;
  showHits(query: string, found: PaletteHits): void;
  showForm(asked: Extract<FillReply, { state: 'ask' }>): void;
  showFailure(code: string): void;
}

export interface ScreenActs {
  /** A key picked a hit by its number, or the chosen one; the list may not have caught up with what was typed. */
  onPicked(number: number | undefined): void;
  onChosen(snippetId: string): void;
  onAnswered(snippetId: string, values: Readonly<Record<string, string>>): void;
  onCancelled(): void;
}

export function createScreen(desk: Desk, signal: AbortSignal, acts: ScreenActs): Screen {
  const { document, look } = desk;
  const { words } = look;
  let list: HitList | undefined;
  let form: { readonly snippetId: string; readonly fill: FillForm } | undefined;

  const answer = () => form && acts.onAnswered(form.snippetId, form.fill.values());
  const click = async (event: MouseEvent) => {
    const clicked = await clickedIn(event, host, visibility);
    if (!clicked || signal.aborted) return;
    const button = clicked.element.closest('button');
    if (button?.name === 'cancel') acts.onCancelled();
    else if (button && clicked.isSeen) answer();
    // Nothing but IntersectionObserver v2 tells of a cover that lets clicks through, or of a see-through page.
    else if (button) button.replaceChildren(words.formKeys);
    const hit = list?.choose(clicked.element);
    if (hit && clicked.isSeen) acts.onChosen(hit.id);
  };
  const keyInForm = (event: KeyboardEvent) => {
    if (!form || isInputMethodKey(event)) return;
    const isOnButton = host.root.activeElement?.localName === 'button';
    const act = event.key === 'Escape' ? acts.onCancelled : event.key === 'Enter' && !isOnButton ? answer : undefined;
    if (!act) return;
    desk.take(event);
    act();
  };
  const hear = (event: Event) => {
    if (event.type === 'keydown')
      keyInForm(event as KeyboardEvent); // by their types
    else if (event.type === 'mousedown') keepFocus(event as MouseEvent, host);
    else if (event.type === 'click') void click(event as MouseEvent);
  };

  const host = openHost({ document, css: paletteCss(look.theme), hear, signal });
  const content = make(document, 'div', { class: 'content' });
  const live = make(document, 'div', { class: 'live', role: 'status' });
  const box = make(document, 'div', { class: 'box', lang: look.language }, [content, live]);
  host.root.append(box);
  const visibility = watchVisibility(box, signal);
  const show = (...parts: readonly Node[]) => content.replaceChildren(...parts);
  const say = (text: string) => live.replaceChildren(text);
  followCaret(desk, host, signal);

  return {
    hasForm: () => form !== undefined,
    meaningOf: ({ key, ctrlKey, altKey, metaKey, shiftKey }) => {
      if (ctrlKey || altKey || metaKey || shiftKey || form) return undefined;
      if (key === 'Escape') return acts.onCancelled;
      const known = list;
      if (!known?.chosen()) return undefined; // with nothing found every other key is the page's
      const move = (by: number) => () => say(known.move(by)?.title ?? '');
      if (key === 'ArrowDown') return move(1);
      if (key === 'ArrowUp') return move(-1);
      if (key === 'Enter' || key === 'Tab') return () => acts.onPicked(undefined);
      const number = numberOf(key);
      return known.numbered(number) && (() => acts.onPicked(number));
    },
    hit: (number) => (number === undefined ? list?.chosen() : list?.numbered(number)),
    showHits: (query, found) => {
      list = createList(document, found, words);
      const total = words.found.replace('{n}', String(found.total));
      const head = query === '' ? [words.search] : [make(document, 'b', {}, [query]), ` ${total}`];
      const body = found.hits.length > 0 ? list.element : make(document, 'div', { class: 'none' }, [words.none]);
      show(
        make(document, 'div', { class: 'head' }, head),
        body,
        make(document, 'div', { class: 'foot' }, [words.keys]),
      );
      say(`${total} ${list.chosen()?.title ?? ''}`);
    },
    showForm: (asked) => {
      list = undefined;
      form = { snippetId: asked.snippetId, fill: createForm(document, asked, words) };
      show(form.fill.element);
      form.fill.focus();
    },
    showFailure: (code) => {
      list = undefined;
      form = undefined;
      show(make(document, 'div', { class: 'error', role: 'alert' }, [look.failures[code] ?? code]));
    },
  };
}

/** The digit of a number key, else 0, which numbers nothing. */
const numberOf = (key: string): number => (/^[1-9]$/.test(key) ? Number(key) : 0);

/** Stays at the caret while the page is scrolled; what is typed after the trigger does not move it. */
function followCaret({ document, fields }: Desk, host: Host, signal: AbortSignal): void {
  const view = document.defaultView;
  const focused = fields.focused();
  if (!view || !focused) return;
  const place = () => {
    const box = caretBox(focused.surface, host.root);
    const { left, maxHeight, ...side } = placeAt(box, { width: view.innerWidth, height: view.innerHeight });
    const edges = Object.entries(side).map(([edge, distance]) => [edge, `${distance}px`]);
    host.place({ ...Object.fromEntries(edges), left: `${left}px`, 'max-height': `${maxHeight}px` });
  };
  place();
  const options = { capture: true, passive: true, signal };
  view.addEventListener('scroll', (event) => event.target !== host.element && place(), options);
  view.addEventListener('resize', place, options);
}
