// Asks before a report is posted that is not complete. It never traps: what cannot be decided at once, or fails, goes through.
import { stopWith } from '../../app/abort';
import type { GuardLook } from '../../app/guard-protocol';
import { delay } from '../dom/wait';
import { hear, targetOf } from '../hear';
import type { Resident } from '../inpage/resident';
import { type PostingAct, watchActs } from './acts';
import { postButton } from './buttons';
import { askBeforePosting, type Choice } from './dialog';
import { formAround } from './forms';
import { createNote, type Note } from './note';
import { Overtaking } from './overtaking';
import { Presses } from './press';
import { type CheckedField, isCurrent, Verdicts } from './verdicts';

/** More would be felt. */
const DECIDE_WITHIN_MS = 50;
/** A page's own handlers may go on with an act some time after it was let through. */
const PASSES_FOR_MS = 10_000;

export class Guard {
  readonly #resident: Resident;
  readonly #verdicts: Verdicts;
  readonly #note: Note;
  readonly #stop: AbortController;
  readonly #presses = new Presses();
  /** The text that was asked about last: pages put a new form in the place of one that was sent. */
  #askedText: string | undefined;
  readonly #passesUntilMs = new WeakMap<HTMLFormElement, number>();
  #look: GuardLook | undefined;
  /** The question that is being asked. */
  #asking: Overtaking | undefined;
  /** The button that the pointer or the focus is at. */
  #at: HTMLElement | undefined;

  constructor(resident: Resident) {
    this.#resident = resident;
    this.#stop = stopWith(resident.signal);
    this.#verdicts = new Verdicts(resident);
    this.#note = createNote(resident.document, this.#stop.signal);
    resident.eachDocument(this.#listen);
    void this.#learnLook();
  }

  async #learnLook(): Promise<void> {
    this.#look = (await this.#resident.ask('guard/look', {})) ?? this.#look;
  }

  #listen = (document: Document, documentSignal: AbortSignal): void => {
    const { signal } = stopWith(documentSignal, this.#stop.signal);
    const safely = (types: string, work: (event: Event) => void) =>
      hear(document, types, signal, (event) => this.#safely(() => work(event)));
    safely('input compositionend', () => this.#typed());
    safely('focusin pointerover pointerdown', (event) => this.#near(event));
    safely('keydown', (event) => this.#mayPostByKey(event as KeyboardEvent)); // by its type
    this.#presses.listen(document, signal);
    watchActs(document, signal, {
      onAct: (act) => this.#safely(() => this.#decide(act)),
      onUnheld: (form) => this.#safely(() => this.#tellOfUnheld(form)),
    });
  };

  /** A fault of ours ends the guard, not the act. */
  #safely(work: () => void): void {
    try {
      if (this.#resident.isAlive()) work();
    } catch (error) {
      this.#stop.abort();
      throw error; // told in the extension's own log; listeners of others go on
    }
  }

  #typed(): void {
    this.#note.hide();
    this.#verdicts.refreshSoon();
  }

  #decide(act: PostingAct): void {
    const startMs = performance.now();
    const { form } = act;
    this.#asking?.meet(act);
    if (this.#asking || startMs < (this.#passesUntilMs.get(form) ?? 0) || !this.#presses.mayPost(act.submitter)) return;
    const field = this.#verdicts.postedBy(form, act.values);
    if (!field?.verdict || !this.#look) return;
    const isKnown = isCurrent(field) !== false;
    if (field.verdict.act !== 'ask' || (isKnown && this.#askedText === field.text)) return;
    if (performance.now() - startMs > DECIDE_WITHIN_MS) return;
    act.hold();
    const asking = new Overtaking(act, field);
    this.#asking = asking;
    void this.#settle(act, asking, isKnown).finally(() => {
      asking.end();
      this.#asking = undefined;
    });
  }

  /** It goes; at least the person hears what is open in it. */
  #tellOfUnheld(form: HTMLFormElement): void {
    this.#asking?.meetForm(form);
    const isPassing = this.#asking || performance.now() < (this.#passesUntilMs.get(form) ?? 0);
    const field = isPassing || !this.#presses.mayPost() ? undefined : this.#verdicts.postedBy(form);
    if (field && field.text !== this.#askedText && isCurrent(field) !== false) this.#remind(field);
  }

  async #settle(act: PostingAct, asking: Overtaking, isKnown: boolean): Promise<void> {
    const choice = await this.#choose(asking, isKnown).catch((error: unknown) => {
      this.#stop.abort();
      console.error('Draftside: the check before posting failed; the post goes through.', error);
      return 'post' as const;
    });
    if (choice === 'back') return;
    await delay(0); // while a form's submit event is under way browsers ignore another one
    this.#passesUntilMs.set(act.form, performance.now() + PASSES_FOR_MS);
    const isOvertaken = asking.end();
    if (isOvertaken) this.#say('passed');
    else if (!act.form.isConnected)
      this.#say('again'); // a form that was replaced cannot be sent
    else act.repeat();
    if (choice === 'gone' && !isOvertaken) this.#say('gone', asking.field);
    if (choice === 'never') await this.#resident.ask('guard/stop', { url: this.#resident.document.URL });
    if (choice === 'never') this.#verdicts.forget();
  }

  /** The text may have changed after the last check; then it is looked at once more, if that takes no time. */
  async #choose({ field: known, overtaken }: Overtaking, isKnown: boolean): Promise<Choice> {
    const field = isKnown ? known : await Promise.race([this.#verdicts.check(known), delay(DECIDE_WITHIN_MS)]);
    const look = this.#look;
    if (field?.verdict?.act !== 'ask' || !look || this.#askedText === field.text) return 'post';
    this.#askedText = field.text;
    this.#note.hide();
    const { document } = this.#resident;
    const before = this.#resident.active();
    const { verdict } = field;
    const choice = await askBeforePosting({ document, look, verdict, before, overtaken, signal: this.#stop.signal });
    const [first] = field.verdict.problems;
    if (choice === 'back' && first) await this.#resident.fields.select(field.fieldId, first.start, first.end);
    return choice;
  }

  /** Posts by script cannot be held; so the person is told before, at the button. */
  #near(event: Event): void {
    const target = targetOf(event);
    const button = target && postButton(target);
    this.#at = button;
    if (!button) {
      if (event.type === 'pointerover') this.#note.hide('reminder');
      else if (event.type === 'focusin') this.#verdicts.refreshSoon();
      return;
    }
    void this.#remindAt(button, event.type);
  }

  /** Only of what is known to be open now; a press itself is left alone. */
  async #remindAt(button: HTMLElement, act: string): Promise<void> {
    const field = await this.#verdicts.refresh();
    if (field && act !== 'pointerdown' && this.#at === button && mayPost(button, field)) this.#remind(field);
  }

  /** Ctrl+Enter posts in many pages, without a form. */
  #mayPostByKey({ key }: KeyboardEvent): void {
    const field = key === 'Control' || key === 'Meta' ? this.#verdicts.latest() : undefined;
    if (field && !formAround(field.surface.element) && field.verdict?.act !== 'allow') this.#remind(field);
  }

  #say(word: 'again' | 'gone' | 'passed', of?: CheckedField): void {
    if (this.#look) this.#note.say(this.#look.words[word].replace('{n}', String(of?.verdict?.total)), this.#look);
  }

  #remind({ verdict }: CheckedField): void {
    if (verdict && verdict.act !== 'allow' && this.#look && !this.#asking) this.#note.show(verdict, this.#look);
  }
}

/** A button in another form than the field's posts something else. */
function mayPost(button: HTMLElement, { surface }: CheckedField): boolean {
  const form = formAround(button);
  const own = formAround(surface.element);
  return !form || !own || form === own;
}
