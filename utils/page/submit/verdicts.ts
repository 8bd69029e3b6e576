// What is open in the fields that a person writes in, known before they post: the check runs while they type.
import type { GuardVerdict } from '../../app/guard-protocol';
import { attribute } from '../dom/nodes';
import type { AnySurface } from '../editors/surface';
import type { Resident } from '../inpage/resident';
import type { FocusedField } from '../page-fields';
import { carriesText, formAround, valuesOf } from './forms';

/** A field with its text as it was checked. */
export interface CheckedField extends FocusedField {
  readonly text: string;
  readonly verdict: GuardVerdict | null;
}

const AFTER_TYPING_MS = 250;

export class Verdicts {
  readonly #resident: Resident;
  readonly #checked = new Map<string, CheckedField>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueMs = 0;
  #latest: FocusedField | undefined;

  constructor(resident: Resident) {
    this.#resident = resident;
    resident.signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
    void this.refresh();
  }

  /** Checks the field that is being written in, soon. */
  refreshSoon(): void {
    this.#dueMs = performance.now() + AFTER_TYPING_MS;
    this.#timer ??= setTimeout(this.#mayBeDue, AFTER_TYPING_MS);
  }

  /** A timer that goes on costs a key less than one that is set anew. */
  #mayBeDue = (): void => {
    const leftMs = this.#dueMs - performance.now();
    this.#timer = leftMs > 1 ? setTimeout(this.#mayBeDue, leftMs) : undefined;
    if (leftMs <= 1) void this.refresh(true);
  };

  /** The field written in last, as it is checked now; undefined when there is none, or nobody answers. */
  async refresh(isAgain?: boolean): Promise<CheckedField | undefined> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const focused = this.#resident.fields.focused();
    if (focused && isLong(focused.surface)) this.#latest = focused;
    return this.#latest && this.check(this.#latest, isAgain);
  }

  /** Asks what is open in the field now; undefined when nobody answers. `isAgain`: as of `PageFields.read`, while a person types. */
  async check(field: FocusedField, isAgain?: boolean): Promise<CheckedField | undefined> {
    const read = await this.#resident.fields.read(field.fieldId, isAgain);
    if (!read.ok) return undefined;
    const { text, hints, field: description } = read.value;
    const known = this.#checked.get(field.fieldId);
    if (known?.text === text) return known;
    const { subject, pageTitle } = hints;
    const { format } = field.surface;
    const url = this.#resident.document.URL;
    const called = names(this.#resident.fields.ownerOf(field.fieldId), description.label);
    const verdict = await this.#resident.ask('guard/check', { text, format, field: called, subject, pageTitle, url });
    if (verdict === undefined) return undefined;
    const checked = { ...field, text, verdict };
    this.#checked.set(field.fieldId, checked);
    return checked;
  }

  /** The longest text that counts as a report, as last checked, if this form posts it. */
  postedBy(form: HTMLFormElement, values: readonly unknown[] = valuesOf(form)): CheckedField | undefined {
    const fields = [...this.#checked.values()].filter(({ surface, verdict }) => verdict && surface.element.isConnected);
    const [longest] = fields.sort((a, b) => b.text.length - a.text.length);
    const around = longest && formAround(longest.surface.element);
    const isPosted = longest && (around ? around === form : carriesText(values, longest.text));
    return isPosted ? longest : undefined;
  }

  /** The field written in last. */
  latest(): CheckedField | undefined {
    return this.#latest && this.#checked.get(this.#latest.fieldId);
  }

  /** What was checked is asked for again. */
  forget(): void {
    this.#checked.clear();
  }
}

const names = (owner: HTMLElement | undefined, label: string) =>
  [label, ...(owner ? ['name', 'id', 'placeholder'].map((name) => attribute(owner, name)) : [])]
    .join(' ')
    .slice(0, 300);

/** Reports are not written in single lines. */
const isLong = ({ element }: AnySurface) => element.localName !== 'input';

/** Whether the field still holds what was checked; undefined when only the editor's own API could tell. */
export function isCurrent({ surface, text }: CheckedField): boolean | undefined {
  return surface.kind === 'driven' ? undefined : surface.read().text === text;
}
