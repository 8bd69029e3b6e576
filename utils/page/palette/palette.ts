// The palette on the screen. The field keeps the focus and takes what is typed; only keys that mean something here are
// kept from it. A form, when a snippet asks for something, has the focus until it is done.
import { stopWith } from '../../app/abort';
import type { FillRequest } from '../../app/inpage-protocol';
import type { Desk, Occasion, Session } from '../inpage/desk';
import { insertAt, type Outcome } from './insert';
import { queryIn } from './query';
import { createScreen, type Screen } from './screen';

type Answers = Readonly<Record<string, string>>;

export class Palette implements Session {
  readonly #desk: Desk;
  readonly #occasion: Occasion;
  readonly #stop: AbortController;
  readonly #screen: Screen;
  #query = '';
  #searches = 0;
  #isInserting = false;
  #following: Promise<void> = Promise.resolve();
  #searching: Promise<void> = Promise.resolve();

  constructor(desk: Desk, occasion: Occasion) {
    this.#desk = desk;
    this.#occasion = occasion;
    this.#stop = stopWith(desk.signal);
    this.#screen = createScreen(desk, this.#stop.signal, {
      onPicked: (number) => void this.#pick(number),
      onChosen: (snippetId, values) => void this.#insert({ snippetId }, values),
      onCancelled: () => void this.#giveUp(),
    });
    if (occasion.abbreviation === undefined) this.#searching = this.#search('');
    else void this.#insert({ abbreviation: occasion.abbreviation });
  }

  isOpen(): boolean {
    return !this.#stop.signal.aborted;
  }

  onKey(event: KeyboardEvent): void {
    if (this.#isInserting) return;
    const act = this.#screen.meaningOf(event);
    if (!act) return;
    this.#desk.take(event);
    act();
  }

  onEdit(): void {
    if (!this.#isElsewhere()) this.#following = this.#follow();
  }

  /** While the form is answered or a text is put in, what happens in the field is not the person's search. */
  #isElsewhere(): boolean {
    return this.#isInserting || this.#screen.hasForm() || !this.isOpen();
  }

  /** Searches for what stands between the trigger and the caret now; goes away when the person has gone elsewhere. */
  async #follow(): Promise<void> {
    const { fields } = this.#desk;
    const { fieldId } = this.#occasion;
    if (fields.isBusy()) return;
    const isThere = fields.focused()?.fieldId === fieldId;
    const read = isThere ? await fields.read(fieldId) : undefined;
    const query = read?.ok ? queryIn(read.value, this.#occasion) : undefined;
    if (this.#isElsewhere()) return;
    if (query === undefined) this.#stop.abort();
    else if (query !== this.#query) this.#searching = this.#search(query);
  }

  async #search(query: string): Promise<void> {
    this.#query = query;
    const number = ++this.#searches;
    const found = await this.#desk.ask('palette/search', { query });
    if (number === this.#searches && !this.#isElsewhere())
      this.#screen.showHits(query, found ?? { hits: [], total: 0 });
  }

  /** Fast fingers press Enter before the search for the last character is back. */
  async #pick(number: number | undefined): Promise<void> {
    await this.#following;
    await this.#searching; // begun before by an earlier event, perhaps
    const hit = this.#screen.hit(number);
    if (hit && this.isOpen()) await this.#insert({ snippetId: hit.id });
  }

  async #insert(of: FillRequest['of'], values?: Answers): Promise<void> {
    if (this.#isInserting) return;
    this.#isInserting = true;
    try {
      if (this.#screen.hasForm()) await this.#focusField();
      this.#settle(await insertAt(this.#desk, this.#occasion, of, values));
    } finally {
      this.#isInserting = false;
    }
  }

  #settle(outcome: Outcome): void {
    const { giveBack } = this.#occasion;
    const isLost = outcome.state === 'failed' && outcome.code === 'page/lost' && !this.#screen.hasForm();
    if (outcome.state === 'done' || (isLost && giveBack)) this.#stop.abort();
    if (isLost) giveBack?.();
    if (!this.isOpen() || outcome.state === 'done') return;
    if (outcome.state === 'failed') this.#screen.showFailure(outcome.code);
    else this.#screen.showForm(outcome);
  }

  async #giveUp(): Promise<void> {
    if (this.#screen.hasForm()) await this.#focusField();
    this.#stop.abort();
  }

  async #focusField(): Promise<void> {
    const at = this.#occasion.caret + this.#query.length;
    await this.#desk.fields.select(this.#occasion.fieldId, at, at);
  }
}
