// A held act, and what the page does meanwhile: timers, and other handlers that heard the same press, may post without us.
import { viewOf } from '../dom/document';
import { attribute } from '../dom/nodes';
import type { PostingAct } from './acts';
import { carriesText, valuesOf } from './forms';
import { type ScriptRequest, watchRequests } from './requests';
import { type CheckedField, isCurrent } from './verdicts';

/** Whether what is asked about has gone, so that it must not be repeated. */
export class Overtaking {
  readonly field: CheckedField;
  readonly #form: HTMLFormElement;
  readonly #endWatch: (() => void) | undefined;
  readonly #overtaken = new AbortController();
  /** Other handlers of the same press are not through yet. */
  #isFresh = true;
  #hasSent = false;

  constructor({ form }: PostingAct, field: CheckedField) {
    this.field = field;
    this.#form = form;
    const view = viewOf(form.ownerDocument);
    this.#endWatch = view ? watchRequests(view, (request) => this.#meetRequest(request)) : undefined;
    setTimeout(() => {
      this.#isFresh = false;
    });
  }

  /** Aborted when the page has surely posted: there is nothing left to ask. */
  get overtaken(): AbortSignal {
    return this.#overtaken.signal;
  }

  /** Whether it has posted, or perhaps has: a post too many cannot be taken back, one too few is a click. */
  end(): boolean {
    this.#endWatch?.();
    return this.overtaken.aborted || this.#hasSent;
  }

  /** The same act once more: held with the first if it comes of the same press, else the page's own affair. */
  meet({ form, values, hold }: PostingAct): void {
    if (this.#isFresh && form === this.#form) hold();
    else this.meetForm(form, values);
  }

  meetForm(form: HTMLFormElement, values: readonly unknown[] = valuesOf(form)): void {
    if (form === this.#form || carriesText(values, this.field.text)) this.#overtaken.abort();
  }

  #meetRequest({ address, isUsual }: ScriptRequest): void {
    const isPost = isActionOf(this.#form, address);
    if (isUsual && !isPost) return;
    this.#hasSent = true;
    if (isPost || !this.field.surface.element.isConnected || isCurrent(this.field) === false) this.#overtaken.abort();
  }
}

/** Scripts add parameters of their own (Discuz: &inajax=1). A form that names no address may be sent anywhere. */
function isActionOf(form: HTMLFormElement, address: string): boolean {
  if (attribute(form, 'action') === '') return false;
  const action: string = Reflect.get(HTMLFormElement.prototype, 'action', form);
  return address.startsWith(action) && /^([?&]|$)/.test(address.slice(action.length));
}
