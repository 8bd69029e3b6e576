// The acts of posting that can be held and repeated faithfully: a submit event, and a navigation that carries a form.
import { stopWith } from '../../app/abort';
import { isElement } from '../dom/nodes';
import { hear } from '../hear';
import { formAround, isForm, targetFrame } from './forms';

/** One act of posting, before anything of it has happened. */
export interface PostingAct {
  readonly form: HTMLFormElement;
  /** The button that the form was sent with, if the browser tells. */
  readonly submitter?: Element | null;
  /** What the form would send, if the browser tells. */
  readonly values?: readonly unknown[];
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
    if (form) onAct(bySubmit(event, form, formData));
  };
  hear<SubmitEvent>(view, 'submit', signal, (event) => onAct(byRequest(event)));
  hear(view, 'formdata', signal, ({ target }) => {
    if (!isElement(target) || !isForm(target)) return;
    collected = { form: target, atMs: performance.now() };
    watchFrame(target, signal, onNavigate);
    if (targetFrame(target)?.contentDocument?.URL === 'about:blank') onUnheld(target);
  });
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

const bySubmit = (event: Event, form: HTMLFormElement, data: FormData): PostingAct => ({
  form,
  // Content scripts of Firefox 153 get a `values()` that cannot be iterated; the list itself can.
  values: [...data].map(([, value]) => value),
  hold: () => event.preventDefault(),
  repeat: () => HTMLFormElement.prototype.submit.call(form),
});

const formOf = (source: Element | null | undefined): HTMLFormElement | undefined =>
  source ? (isForm(source) ? source : formAround(source as HTMLElement)) : undefined; // forms are sent with HTML elements
