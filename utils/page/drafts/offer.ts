// The offer beside a field. Only trusted keys act, and clicks where the browser tells that the person saw what was clicked;
// elsewhere a click chooses and Enter acts.

import { stopWith } from '../../app/abort';
import type { DraftOpened, KeptText } from '../../app/draft-protocol';
import { deltaBetween } from '../../core/drafts/delta';
import { LEAST_LENGTH } from '../../core/drafts/model';
import type { OpenSurface } from '../editors/surface';
import { openHost } from '../host';
import type { Resident } from '../inpage/resident';
import { watchVisibility } from '../visible';
import { OFFER_CSS } from './offer-style';

type Look = Omit<Extract<DraftOpened, { state: 'on' }>, 'kept' | 'state' | 'draftId'>;

export interface Offering {
  close(): void;
  /** The field now holds this text. */
  typed(text: string): void;
}

interface OfferedField {
  readonly fieldId: string;
  readonly owner: HTMLElement;
  readonly surface: OpenSurface;
}

export type ShowOffer = (
  desk: Resident,
  offer: Look & { readonly kept: KeptText },
  field: OfferedField,
) => Offering | undefined;

type Act = 'restore' | 'compare' | 'ignore';

export const showOffer: ShowOffer = (desk, { words, theme, language, kept }, { fieldId, owner, surface }) => {
  if (!words) return undefined;
  const { document, fields, ask } = desk;
  const stop = stopWith(desk.signal);
  const box = document.createElement('div');
  const message = document.createElement('p');
  const buttons = document.createElement('div');
  const time = new Date(kept.atMs).toLocaleString(language, TIME);
  const n = String(kept.text.length);
  let mayReplace = false;

  const say = (text: string) => {
    message.textContent = text;
  };
  const button = (act: Act, label: string) => {
    const element = document.createElement('button');
    element.dataset['act'] = act;
    element.textContent = label;
    buttons.append(element);
    return element;
  };
  const done = (answer: 'restored' | 'ignore' | 'compare') => {
    void ask('drafts/answer', { draftId: kept.draftId, answer });
    stop.abort();
  };
  const restore = async () => {
    const read = await fields.read(fieldId);
    if (!read.ok) return say(words.failed);
    const { text } = read.value;
    if (text.trim() !== '' && !mayReplace) {
      mayReplace = true; // newer text is never replaced by the first press
      restoring.textContent = words.replace.replace('{n}', String(text.length));
      return;
    }
    const { start, end, insert } = deltaBetween(text, kept.text);
    const edits = [{ start, end, inline: insert }];
    const applied = await fields.apply({ fieldId, expectedText: text, edits, primary: 0 });
    if (applied.ok) done('restored');
    else say(words.failed);
  };
  const act = (name: string | undefined) => {
    if (name === 'restore') void restore();
    else if (name === 'compare' || name === 'ignore') done(name);
  };

  const hear = (event: Event) => {
    if (!event.isTrusted) return;
    if (event.type === 'keydown') onKey(event as KeyboardEvent);
    else if (event.type === 'mousedown' && visibility.canTell)
      event.preventDefault(); // the field keeps the focus
    else if (event.type === 'click') void onClick(event as MouseEvent);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') stop.abort();
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act((host.root.activeElement as HTMLElement | null)?.dataset['act']);
  };
  const onClick = async ({ detail, clientX, clientY }: MouseEvent) => {
    if (detail === 0) return; // made from a key, which has acted
    const target = host.root.elementFromPoint(clientX, clientY)?.closest('button');
    if (target && (await visibility.isSeen())) act(target.dataset['act']);
    else if (target) {
      target.focus();
      say(words.keys);
    }
  };

  const host = openHost({ document, css: OFFER_CSS, hear, signal: stop.signal });
  const visibility = watchVisibility(box, stop.signal);
  box.className = `box ${theme}`;
  box.lang = language;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', words.title);
  const found = (kept.isPosted ? words.sent : words.found).replace('{n}', n).replace('{time}', time);
  say(kept.isUnsure ? `${found}\n${words.unsure}` : found);
  const restoring = button('restore', words.restore);
  const comparing = button('compare', words.compare);
  // What may be another field's is looked at first.
  if (kept.isUnsure) restoring.remove();
  (kept.isUnsure ? comparing : restoring).className = 'main';
  button('ignore', words.ignore);
  box.append(message, buttons);
  host.root.append(box);

  const place = () => {
    if (!owner.isConnected) return stop.abort();
    host.place(placeBeside(surface.element, box));
  };
  place();
  const options = { capture: true, passive: true, signal: stop.signal };
  for (const type of ['scroll', 'resize']) document.defaultView?.addEventListener(type, place, options);
  return {
    close: () => stop.abort(),
    // Somebody who writes on does not want it now; the panel keeps the offer.
    typed: (text) => text.trim().length >= LEAST_LENGTH && stop.abort(),
  };
};

const TIME: Intl.DateTimeFormatOptions = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' };
const GAP_PX = 4;

/** Above the field where there is room, else inside its lower edge; always in sight. */
function placeBeside(element: HTMLElement, box: HTMLElement): Readonly<Record<string, string>> {
  let { top, left, bottom } = element.getBoundingClientRect();
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const outer = frame.getBoundingClientRect();
    [top, left, bottom] = [
      Math.max(outer.top, top + outer.top),
      left + outer.left,
      Math.min(outer.bottom, bottom + outer.top),
    ];
  }
  const { width, height } = box.getBoundingClientRect();
  const view = box.ownerDocument.documentElement;
  const above = top - height - GAP_PX;
  const y = above >= 0 ? above : Math.min(bottom - height - GAP_PX, view.clientHeight - height - GAP_PX);
  const x = Math.min(left, view.clientWidth - width - GAP_PX);
  return { left: `${Math.max(GAP_PX, x)}px`, top: `${Math.max(GAP_PX, y)}px` };
}

const frameOf = (element: Element) => element.ownerDocument.defaultView?.frameElement as HTMLElement | null | undefined; // frames are HTML
