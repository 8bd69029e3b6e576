// The acts of posting that can be held and repeated faithfully: a submit event, and a navigation that carries a form.
import { stopWith } from '../../app/abort';
import { isElement } from '../dom/nodes';
import { isForm, targetFrame } from './forms';

/** One act of posting, before anything of it has happened. */
export interface PostingAct {
  readonly form: HTMLFormElement;
  /** The button that the form was sent with, if the browser tells. */
  readonly submitter?: Element | null;
  /** What the form would send, if the browser tells. */
  readonly values?: Iterable<unknown>;
  /** Stops it; nobody else hears of it. */
  hold(): void;
  /** Does it again, as the person or the page did. */
  repeat(): void;
}

interface NavigateEvent extends Event {
  readonly formData: FormData | null;
  readonly sourceElement?: Element | null;
}
type WithNavigation = Window & { readonly navigation?: EventTarget };

/** A form's data are collected just before it is sent. */
const SENT_WITHIN_MS = 1000;

export interface ActListener {
  onAct(act: PostingAct): void;
  /** A form is being sent into a frame that has shown nothing: browsers tell of no navigation there that could be held. */
  onUnheld(form: HTMLFormElement): void;
}

/** Tells of acts in one document. */
export function watchActs(document: Document, signal: AbortSignal, { onAct, onUnheld }: ActListener): void {
  const view = document.defaultView as WithNavigation | null; // newer than the DOM types
  if (!view) return;
  let collected: { readonly form: HTMLFormElement; readonly atMs: number } | undefined;
  const onNavigate = (event: Event) => {
    const { formData, sourceElement, cancelable, isTrusted } = event as NavigateEvent;
    if (!isTrusted || !cancelable || !formData) return;
    const isRecent = collected && performance.now() - collected.atMs < SENT_WITHIN_MS;
    const form = (isRecent ? collected?.form : undefined) ?? formOf(sourceElement);
    if (form) onAct({ ...bySubmit(event, form), values: valuesIn(formData) });
  };
  const onFormData = (event: Event) => {
    if (!event.isTrusted || !isElement(event.target) || !isForm(event.target)) return;
    collected = { form: event.target, atMs: performance.now() };
    watchFrame(event.target, signal, onNavigate);
    if (targetFrame(event.target)?.contentDocument?.URL === 'about:blank') onUnheld(event.target);
  };
  const options = { capture: true, signal };
  view.addEventListener('submit', (event) => event.isTrusted && onAct(byRequest(event)), options);
  view.addEventListener('formdata', onFormData, options);
  view.navigation?.addEventListener('navigate', onNavigate, { signal });
}

/** A post into a frame is a navigation of that frame. */
function watchFrame(form: HTMLFormElement, signal: AbortSignal, onNavigate: (event: Event) => void): void {
  const view = targetFrame(form)?.contentWindow as WithNavigation | null | undefined; // as above
  const late = stopWith(signal);
  setTimeout(() => late.abort(), SENT_WITHIN_MS);
  try {
    view?.navigation?.addEventListener('navigate', onNavigate, { signal: late.signal });
  } catch {
    return; // a frame of another origin: such a post cannot be held
  }
}

function byRequest(event: SubmitEvent): PostingAct {
  const form = event.target as HTMLFormElement; // submit events have forms as targets
  const { submitter } = event;
  return {
    form,
    submitter,
    hold: () => {
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    repeat: () => HTMLFormElement.prototype.requestSubmit.call(form, submitter?.isConnected ? submitter : null),
  };
}

/** Content scripts of Firefox 153 get a `values()` that cannot be iterated; the list itself can. */
function* valuesIn(data: FormData): Generator<unknown> {
  for (const [, value] of data) yield value;
}

const bySubmit = (event: Event, form: HTMLFormElement): PostingAct => ({
  form,
  hold: () => event.preventDefault(),
  repeat: () => HTMLFormElement.prototype.submit.call(form),
});

function formOf(source: Element | null | undefined): HTMLFormElement | undefined {
  if (!source) return undefined;
  if (isForm(source)) return source;
  return 'form' in source ? ((source as HTMLButtonElement).form ?? undefined) : undefined;
}
