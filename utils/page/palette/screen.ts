// What the palette shows and how keys and clicks on it are understood.
import type { FillReply, PaletteHit, PaletteHits } from '../../app/inpage-protocol';
import { type Host, openHost } from '../host';
import type { Desk } from '../inpage/desk';
import { isInputMethodKey } from '../inpage/keys';
import { make } from '../make';
import { placeAtCaret } from '../place';
import { watchSight } from '../visible';
import { caretBox } from './caret-rect';
import { createForm, type FillForm } from './form';
import { createList, type HitList } from './list';
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
  /** With what its form was filled with. */
  onChosen(snippetId: string, values?: Readonly<Record<string, string>>): void;
  onCancelled(): void;
}

export function createScreen(desk: Desk, signal: AbortSignal, acts: ScreenActs): Screen {
  const { document, look } = desk;
  const { words } = look;
  let list: HitList | undefined;
  let form: { readonly snippetId: string; readonly fill: FillForm } | undefined;

  const answer = () => form && acts.onChosen(form.snippetId, form.fill.values());
  const onPress = async (pressed: Element, event: MouseEvent) => {
    const mayAct = await isSeen(event);
    if (signal.aborted) return;
    const button = pressed.closest('button');
    if (button?.name === 'cancel') acts.onCancelled();
    else if (button && mayAct) answer();
    // Nothing but IntersectionObserver v2 tells of a cover that lets clicks through, or of a see-through page.
    else if (button) button.replaceChildren(words.formKeys);
    const hit = list?.choose(pressed);
    if (hit && mayAct) acts.onChosen(hit.id);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!form || isInputMethodKey(event)) return;
    const isOnButton = host.root.activeElement?.localName === 'button';
    const act = event.key === 'Escape' ? acts.onCancelled : event.key === 'Enter' && !isOnButton ? answer : undefined;
    if (!act) return;
    desk.take(event);
    act();
  };

  const host = openHost({ document, css: paletteCss(look.theme), onKey, onPress, signal });
  const content = make(document, 'div', 'content');
  const live = make(document, 'div', 'live', [], { role: 'status' });
  const box = make(document, 'div', 'box', [content, live], { lang: look.language });
  host.root.append(box);
  const isSeen = watchSight(box, signal);
  const show = (...parts: readonly Node[]) => content.replaceChildren(...parts);
  const say = (text: string) => live.replaceChildren(text);
  followCaret(desk, host);

  return {
    hasForm: () => form !== undefined,
    meaningOf: ({ key, ctrlKey, altKey, metaKey, shiftKey }) => {
      if (ctrlKey || altKey || metaKey || shiftKey || form) return undefined;
      if (key === 'Escape') return acts.onCancelled;
      const known = list;
      if (!known?.hit()) return undefined; // with nothing found every other key is the page's
      const move = (by: number) => () => say(known.move(by)?.title ?? '');
      if (key === 'ArrowDown') return move(1);
      if (key === 'ArrowUp') return move(-1);
      if (key === 'Enter' || key === 'Tab') return () => acts.onPicked(undefined);
      const number = numberOf(key);
      return known.hit(number) && (() => acts.onPicked(number));
    },
    hit: (number) => list?.hit(number),
    showHits: (query, found) => {
      list = createList(document, found, words);
      const total = words.found.replace('{n}', String(found.total));
      const head = query === '' ? [words.search] : [make(document, 'b', '', [query]), ` ${total}`];
      const body = list.hit() ? list.element : make(document, 'div', 'none', [words.none]);
      show(make(document, 'div', 'head soft', head), body, make(document, 'div', 'foot soft', [words.keys]));
      say(`${total} ${list.hit()?.title ?? ''}`);
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
      show(make(document, 'div', 'error', [look.failures[code] ?? code], { role: 'alert' }));
    },
  };
}

/** The digit of a number key, else 0, which numbers nothing. */
const numberOf = (key: string): number => (/^[1-9]$/.test(key) ? Number(key) : 0);

/** Stays at the caret while the page is scrolled; what is typed after the trigger does not move it. */
function followCaret({ document, fields }: Desk, { follow, place, root }: Host): void {
  const view = document.defaultView;
  const focused = fields.focused();
  if (view && focused) follow(() => place(placeAtCaret(caretBox(focused.surface, root), view)));
}
