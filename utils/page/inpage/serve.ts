// Notices what a person types: the trigger opens the palette, an abbreviation is replaced. All the rest is loaded on demand.
import type { InpageSetup, PaletteLook } from '../../app/inpage-protocol';
import { fold } from '../../core/search/fold';
import { delay } from '../dom/wait';
import { hear } from '../hear';
import { beforeCaret } from './before-caret';
import { type Ask, type Occasion, offeredPalette, type Session } from './desk';
import { createKeyTaker, isInputMethodKey } from './keys';
import type { Resident } from './resident';
import { abbreviationAt, endsWithTrigger } from './typed';

/** Abbreviations and triggers begin with a sign; when one is typed, what the library holds is asked again. */
const SIGN = /[^\p{L}\p{N}\s]/u;
const NOWHERE = -1;
const NOTHING: InpageSetup = { trigger: '', abbreviations: [] };
/** A stopped background is there again within a second; after that the key belongs to the person. */
const ANSWER_WITHIN_MS = 2500;

export class Inpage {
  readonly #resident: Resident;
  readonly #keys = createKeyTaker();
  #setup = NOTHING;
  #look: PaletteLook | null | undefined;
  #session: Session | undefined;
  #isOpening = false;

  constructor(resident: Resident) {
    this.#resident = resident;
    resident.openPalette = () => this.#openAt(() => 0); // by its key
    resident.eachDocument(this.#listen);
    void this.#refresh();
  }

  /** Listens to one document of the page. */
  #listen = (document: Document, signal: AbortSignal): void => {
    const { defaultView: view } = document;
    hear<KeyboardEvent>(view, 'keydown', signal, (event) => this.#onKey(event));
    hear<KeyboardEvent>(view, 'keyup', signal, (event) => this.#keys.takeUp(event));
    hear(document, 'focusin', signal, () => this.#onFocus());
    hear(document, 'input', signal, (event) => isTyping(event) && this.#onText(event.data));
    hear(document, 'selectionchange', signal, () => this.#openSession()?.onEdit());
    // The last input of a composition still counts as composing in Chromium, and nothing comes after its end.
    hear<CompositionEvent>(document, 'compositionend', signal, ({ data }) => setTimeout(() => this.#onText(data)));
  };

  #openSession(): Session | undefined {
    return this.#session?.isOpen() ? this.#session : undefined;
  }

  async #refresh(): Promise<void> {
    this.#setup = (await this.#resident.ask('inpage/setup', {})) ?? this.#setup;
  }

  #onFocus(): void {
    const session = this.#openSession();
    if (session) session.onEdit();
    else void this.#refresh();
  }

  #onKey(event: KeyboardEvent): void {
    if (isInputMethodKey(event) || this.#resident.fields.isBusy()) return;
    const session = this.#openSession();
    if (session) session.onKey(event);
    else if (isDelimiter(event)) this.#expand(event);
  }

  #onText(data: string | null): void {
    const session = this.#openSession();
    if (session) {
      session.onEdit();
      return;
    }
    const last = data?.at(-1) ?? '';
    if (SIGN.test(last)) void this.#refresh();
    const { trigger } = this.#setup;
    if (trigger === '' || fold(last) !== trigger.at(-1) || this.#resident.fields.isBusy()) return;
    const near = this.#before(trigger.length);
    if (near !== undefined && !endsWithTrigger(near, trigger)) return;
    void this.#openAt((before) => (endsWithTrigger(before, trigger) ? trigger.length : NOWHERE));
  }

  /** The key is taken only when there certainly is something to put in its place. */
  #expand(event: KeyboardEvent): void {
    const { abbreviations } = this.#setup;
    if (abbreviations.length === 0 || this.#isOpening) return;
    const before = this.#before(Math.max(...abbreviations.map(({ length }) => length)));
    const abbreviation = before === undefined ? undefined : abbreviationAt(before, abbreviations);
    if (abbreviation === undefined) return;
    this.#keys.take(event);
    const { length } = abbreviation;
    const giveBack = () => this.#giveBack(event.key);
    const place = (text: string) => (fold(text).endsWith(abbreviation) ? length : NOWHERE);
    void this.#openAt(place, { abbreviation, giveBack }).then((isShown) => isShown || giveBack());
  }

  /** Nobody can tell what to put in: the key does what it would have done, and the next one is not taken. A Tab is pressed again. */
  #giveBack(key: string): void {
    this.#setup = NOTHING;
    if (key === ' ')
      this.#resident.fields.focused()?.surface.element.ownerDocument.execCommand('insertText', false, key);
  }

  #before(length: number): string | undefined {
    const focused = this.#resident.fields.focused();
    return focused && beforeCaret(focused.surface, length);
  }

  /** `lengthOf`: how much of the text before the caret is to be replaced, or NOWHERE. */
  async #openAt(
    lengthOf: (before: string) => number,
    expansion: Pick<Occasion, 'abbreviation' | 'giveBack'> = {},
  ): Promise<boolean> {
    if (this.#isOpening || this.#openSession()) return false;
    this.#isOpening = true;
    try {
      const occasion = await this.#occasion(lengthOf);
      return occasion !== undefined && (await this.#show({ ...occasion, ...expansion }));
    } finally {
      this.#isOpening = false;
    }
  }

  async #occasion(lengthOf: (before: string) => number): Promise<Occasion | undefined> {
    const fieldId = this.#resident.fields.focused()?.fieldId;
    const read = fieldId === undefined ? undefined : await this.#resident.fields.read(fieldId);
    if (fieldId === undefined || !read?.ok) return undefined;
    const { text, selection } = read.value;
    if (!selection || selection.start !== selection.end) return undefined;
    const length = lengthOf(text.slice(0, selection.start));
    return length === NOWHERE ? undefined : { fieldId, text, start: selection.start - length, caret: selection.start };
  }

  async #show(occasion: Occasion): Promise<boolean> {
    const { document, fields, signal } = this.#resident;
    const ask: Ask = (name, data) => Promise.race([this.#resident.ask(name, data), delay(ANSWER_WITHIN_MS)]);
    this.#look ??= await ask('inpage/load', {});
    const look = this.#look;
    if (!look || signal.aborted) return false;
    const { take } = this.#keys;
    this.#session = offeredPalette()?.open({ document, fields, signal, look, ask, take }, occasion);
    this.#session?.onEdit(); // what was typed while it was loading
    return true;
  }
}

const isTyping = (event: Event): event is InputEvent => 'data' in event && !(event as InputEvent).isComposing;

const isDelimiter = ({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent) =>
  (key === ' ' || key === 'Tab') && !ctrlKey && !altKey && !metaKey && !shiftKey;
