// Keeps what a person writes, at every moment after which it might be lost. Nothing is read inside an input event.

import type { KeptText } from '../../app/draft-protocol';
import type { KeepReason } from '../../core/drafts/model';
import { comparable, isWorthOffering } from '../../core/drafts/offer';
import { delay } from '../dom/wait';
import type { OpenSurface } from '../editors/surface';
import { hear } from '../hear';
import type { Resident } from '../inpage/resident';
import { earlyElement, endEarly } from './early';
import { identityOf, isSecret } from './identify';
import type { Offering, ShowOffer } from './offer';
import { DraftSession } from './session';

/** With the idle wait and the writing itself less than a second is lost when the browser dies. */
const PAUSE_MS = 350;
const IDLE_MS = 200;
/** After this time a page that takes what was sent has cleared its field, or gone on. */
const SENT_MS = 1500;
/** A page that was kept in memory hears no answer to what it said before. */
const KEEPS_WITHIN_MS = 500;
const MOST_FIELDS = 60;

interface Watched {
  readonly fieldId: string;
  readonly owner: HTMLElement;
  surface: OpenSurface;
  /** Absent: nothing is kept of this field. */
  readonly session?: DraftSession;
  /** The session, while the background is being asked for it. */
  readonly opening?: Promise<DraftSession | undefined>;
}

/** Watches the fields of the desk's page until its signal stops it. */
export function watchDrafts(desk: Resident, show: ShowOffer): void {
  const watch = new DraftWatch(desk, show);
  desk.eachDocument(watch.listen);
  const { fields } = desk;
  const apply = fields.apply;
  fields.apply = (request) => {
    watch.keepBefore(request.fieldId, request.expectedText);
    return apply(request);
  };
  void watch.enter();
  watch.catchUp();
}

class DraftWatch {
  readonly #desk: Resident;
  readonly #show: ShowOffer;
  #current: Watched | undefined;
  #offering: Offering | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDirty = false;
  #keeping: Promise<void> | undefined;
  #visits = 0;

  constructor(desk: Resident, show: ShowOffer) {
    this.#desk = desk;
    this.#show = show;
  }

  listen = (document: Document, signal: AbortSignal): void => {
    const view = document.defaultView;
    hear(document, 'input', signal, () => this.#typed());
    hear(document, 'focusin', signal, () => setTimeout(() => void this.enter()));
    hear(document, 'focusout', signal, () => this.#keepNow('leave'));
    hear(view, 'pagehide', signal, () => this.#keepNow('hide'));
    hear(document, 'visibilitychange', signal, () => document.hidden && this.#keepNow('hide'));
    hear(view, 'pageshow', signal, () => void this.enter());
    // `submit` misses form.submit(), which `formdata` sees (Discuz).
    hear(view, 'submit formdata', signal, (event) => this.#sent(event.target));
  };

  /** What was typed before this script had come. */
  catchUp(): void {
    const surface = this.#desk.fields.focused()?.surface;
    const isChanged = surface?.kind === 'control' && surface.element.value !== surface.element.defaultValue;
    if (isChanged || surface?.element.contains(earlyElement() ?? null)) this.#typed();
  }

  /** Takes up the field that has the focus. */
  async enter(): Promise<void> {
    const focused = this.#desk.fields.focused();
    if (!focused) return;
    const before = this.#current;
    const isSame = before?.fieldId === focused.fieldId;
    // Frameworks put a new field in the place of one that is being written in; what was typed last is still in the old one.
    const isReplaced = before?.surface.element.isConnected === false;
    if (!isSame || isReplaced) {
      const wasDirty = this.#isDirty;
      if (wasDirty) this.#keepNow('leave');
      this.#isDirty ||= wasDirty && isReplaced; // what was written goes on in the new one
      await Promise.race([this.#keeping, delay(KEEPS_WITHIN_MS)]);
    }
    if (isSame) {
      before.surface = focused.surface;
      if (!isReplaced && !(await this.#lostText(before))) return;
    }
    this.#visits += 1;
    const visit = this.#visits;
    const found = await this.#open(focused.fieldId, focused.surface);
    if (visit !== this.#visits || found === undefined) return;
    if (this.#isDirty) this.#schedule(); // typed while the background was asked
  }

  keepBefore(fieldId: string, text: string): void {
    if (this.#current?.fieldId === fieldId) this.#current.session?.keep(text, 'insert');
  }

  /** The page has taken what was kept out of the field; a person who deletes is not asked. */
  async #lostText(watched: Watched): Promise<boolean> {
    const kept = watched.session?.keptText ?? '';
    return kept !== '' && !this.#isDirty && isWorthOffering(kept, (await this.#read(watched)) ?? kept);
  }

  async #open(fieldId: string, surface: OpenSurface): Promise<Watched | undefined> {
    const { fields, ask, document } = this.#desk;
    const all = fields.list().slice(0, MOST_FIELDS);
    const known = all.flatMap((description) => {
      const owner = description.refusal ? undefined : fields.ownerOf(description.fieldId);
      return owner && !isSecret(owner, description.label) ? [{ ...description, owner }] : [];
    });
    known.sort((a, b) => (a.owner.compareDocumentPosition(b.owner) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    const index = known.findIndex((one) => one.fieldId === fieldId);
    const owner = fields.ownerOf(fieldId);
    if (!owner) return undefined;
    this.#closeOffer();
    this.#current = { fieldId, owner, surface };
    const owners = known.map((one) => one.owner);
    const identities = known.map((one) => identityOf(one.owner, one, owners));
    const field = identities[index];
    if (!field) return undefined;
    const asked = ask('drafts/open', { address: document.location.href, fields: identities, index });
    const opening = asked.then((answer) =>
      answer?.state === 'on' ? new DraftSession(this.#desk, field, answer.draftId) : undefined,
    );
    this.#current = { fieldId, owner, surface, opening };
    const [opened, session] = await Promise.all([asked, opening]);
    endEarly();
    if (opened?.state !== 'on' || !session || this.#current.fieldId !== fieldId) return undefined;
    const watched = { fieldId, owner, surface: this.#current.surface, session };
    this.#current = watched;
    if (opened.kept) await this.#offer(watched, opened.kept, opened);
    return watched;
  }

  async #offer(watched: Watched, kept: KeptText, look: Omit<Parameters<ShowOffer>[1], 'kept'>): Promise<void> {
    const text = await this.#read(watched);
    if (text === undefined || this.#current !== watched) return;
    // It was written on where nobody listened: while the extension was renewed, say.
    if (text.length > kept.text.length && text.startsWith(kept.text)) this.#isDirty = true;
    if (!isWorthOffering(kept.text, text)) return;
    if (kept.isPosted && isShown(this.#desk.document, kept.text)) return; // it has arrived
    const { fieldId } = watched;
    const { draftId, number, isUnsure } = kept;
    await this.#desk.ask('drafts/offer', { fieldId, draftId, number, isUnsure });
    if (look.words && this.#current === watched) this.#offering = this.#show(this.#desk, { ...look, kept }, watched);
  }

  #closeOffer(): void {
    this.#offering?.close();
    this.#offering = undefined;
  }

  #typed(): void {
    this.#isDirty = true;
    this.#schedule();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => requestIdleCallback(() => void this.#pause(), { timeout: IDLE_MS }), PAUSE_MS);
  }

  async #pause(): Promise<void> {
    this.#timer = undefined;
    const watched = this.#current;
    if (this.#desk.signal.aborted || !watched || !this.#isDirty) return;
    const focused = this.#desk.fields.focused();
    if (focused?.fieldId === watched.fieldId) watched.surface = focused.surface;
    else if (focused) return void this.enter(); // the page has put another field in its place
    if (!watched.session) return;
    this.#isDirty = false;
    const text = await this.#read(watched);
    if (text === undefined) return;
    watched.session.keep(text, 'pause');
    this.#offering?.typed(text);
  }

  /** At once, without waiting for anything: the page may be gone the next moment. */
  #keepNow(reason: KeepReason, isPosted = false): void {
    const watched = this.#current;
    if (!watched || (!this.#isDirty && !watched.session?.keptText)) return;
    const { surface, session, opening } = watched;
    this.#isDirty = false;
    const keep = (text: string | undefined, to: DraftSession | undefined) => {
      if (text !== undefined) to?.keep(text, reason, isPosted);
      return to?.settled();
    };
    const text = surface.kind === 'driven' ? this.#read(watched) : surface.read().text;
    if (session && typeof text === 'string') this.#keeping = keep(text, session);
    else this.#keeping = Promise.all([text, session ?? opening]).then((known) => keep(...known));
  }

  #sent(form: EventTarget | null): void {
    const watched = this.#current;
    if (!watched) return;
    const isOwn = form !== null && 'contains' in form && Node.prototype.contains.call(form as Node, watched.owner);
    this.#keepNow('submit', isOwn);
    // A page that cleared its field without going on may have failed.
    if (isOwn) setTimeout(() => !this.#desk.signal.aborted && void this.enter(), SENT_MS);
  }

  async #read({ fieldId, surface }: Watched): Promise<string | undefined> {
    if (surface.kind === 'editable') return surface.textAgain();
    if (surface.kind === 'control') return surface.element.value;
    const read = await this.#desk.fields.read(fieldId);
    return read.ok ? read.value.text : undefined;
  }
}

/** Whether the page shows the text outside of its fields: a post that has arrived. */
function isShown({ body }: Document, text: string): boolean {
  return comparable(body.innerText).includes(comparable(text).slice(0, 60));
}
