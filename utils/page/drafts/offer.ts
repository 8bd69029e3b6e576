// The offer beside a field. Only trusted keys act, and clicks where the browser tells that the person saw what was clicked;
// elsewhere a click chooses and Enter acts.

import { stopWith } from '../../app/abort';
import type { DraftOpened, KeptText } from '../../app/draft-protocol';
import { deltaBetween } from '../../core/drafts/delta';
import { LEAST_LENGTH } from '../../core/drafts/model';
import { boxCss } from '../box-style';
import type { OpenSurface } from '../editors/surface';
import { openHost } from '../host';
import type { Resident } from '../inpage/resident';
import { make } from '../make';
import { placeAtField, throughFrames } from '../place';
import { watchSight } from '../visible';

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

export const showOffer: ShowOffer = (desk, { words, theme, language, kept }, { fieldId, owner, surface }) => {
  if (!words) return undefined;
  const { document, fields, ask } = desk;
  const stop = stopWith(desk.signal);
  let mayReplace = false;

  const message = make(document, 'p');
  const say = (text: string) => message.replaceChildren(text);
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
      restoring.replaceChildren(words.replace.replace('{n}', String(text.length)));
      return;
    }
    const { start, end, insert } = deltaBetween(text, kept.text);
    const edits = [{ start, end, inline: insert }];
    const applied = await fields.apply({ fieldId, expectedText: text, edits, primary: 0 });
    if (applied.ok) done('restored');
    else say(words.failed);
  };
  const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && stop.abort();
  const onPress = async (pressed: Element, event: MouseEvent) => {
    const button = pressed.closest('button');
    if (!button) return;
    if (!(await isSeen(event))) {
      button.focus();
      say(words.keys);
    } else if (button === restoring) void restore();
    else done(button === comparing ? 'compare' : 'ignore');
  };

  const host = openHost({ document, css: boxCss(theme) + CSS, onKey, onPress, signal: stop.signal });
  const time = new Date(kept.atMs).toLocaleString(language, TIME);
  const found = (kept.isPosted ? words.sent : words.found).replace('{n}', String(kept.text.length));
  say(found.replace('{time}', time) + (kept.isUnsure ? `\n${words.unsure}` : ''));
  const restoring = make(document, 'button', 'main', [words.restore]);
  // What may be another field's is looked at first.
  const comparing = make(document, 'button', kept.isUnsure ? 'main' : '', [words.compare]);
  const ignoring = make(document, 'button', '', [words.ignore]);
  const buttons = [...(kept.isUnsure ? [] : [restoring]), comparing, ignoring];
  const attributes = { lang: language, role: 'group', 'aria-label': words.title };
  const box = make(document, 'div', 'box', [message, make(document, 'div', 'acts', buttons)], attributes);
  host.root.append(box);
  const isSeen = watchSight(box, stop.signal);
  host.follow(() => {
    const { element } = surface;
    const view = document.defaultView;
    if (!owner.isConnected || !view) return stop.abort();
    host.place(placeAtField(throughFrames(element.getBoundingClientRect(), element.ownerDocument), box, view));
  });
  return {
    close: () => stop.abort(),
    // Somebody who writes on does not want it now; the panel keeps the offer.
    typed: (text) => text.trim().length >= LEAST_LENGTH && stop.abort(),
  };
};

const TIME: Intl.DateTimeFormatOptions = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' };
const CSS = `.box{max-width:min(440px,96vw);padding:8px 10px}
.box,button{border-color:#83838391}
.main{border-color:var(--accent);font-weight:600}
p{margin-bottom:6px;white-space:pre-line}
.acts{justify-content:start}`;
