// The question before posting. Nothing of the page can press its buttons, read it, or lure a click onto it unseen.
import type { GuardLook, GuardProblem, GuardVerdict } from '../../app/guard-protocol';
import { type Host, openHost } from '../host';
import { isInputMethodKey } from '../inpage/keys';
import { make } from '../make';
import { watchSight } from '../visible';
import { keepShown } from './keep-shown';
import { messageList } from './note';
import { guardCss } from './style';

const CHOICES = ['back', 'post', 'never'] as const;
/** `gone`: the page has taken the question away, and nobody has answered. `passed`: nor is there anything left to ask. */
export type Choice = (typeof CHOICES)[number] | 'gone' | 'passed';

const KEY_ENDS_WITHIN_MS = 500;

interface Question {
  readonly document: Document;
  readonly look: GuardLook;
  readonly verdict: GuardVerdict;
  /** Gets the focus back. */
  readonly before: HTMLElement | undefined;
  /** The page has posted meanwhile. */
  readonly overtaken: AbortSignal;
  readonly signal: AbortSignal;
}

/** Resolves with what the person chose; 'post' when we had to go away. The focus goes back. */
export function askBeforePosting({ document, look, verdict, before, overtaken, signal }: Question): Promise<Choice> {
  const stop = new AbortController();
  const asked = new Promise<Choice>((resolve) => {
    const settle = (choice: Choice) => {
      if (stop.signal.aborted) return;
      stop.abort();
      before?.focus();
      resolve(choice);
    };
    const openedMs = performance.now();
    let hasFreshKey = false;
    const onKey = (event: KeyboardEvent) => {
      hasFreshKey ||= !event.repeat;
      answerKey(event, host, settle);
    };
    const onPress = async (pressed: Element, event: MouseEvent) => {
      // The key that posted is not over yet: Firefox gives the rest of it to the button that has the focus now.
      if (event.detail === 0 && !hasFreshKey && performance.now() - openedMs < KEY_ENDS_WITHIN_MS) return;
      const mayAct = await isSeen(event);
      const button = pressed.closest('button');
      const choice = CHOICES.find((known) => known === button?.name);
      if (!choice) return;
      // Going back does nothing to the page; all else needs a click that was certainly seen.
      if (mayAct || (mayAct === undefined && choice === 'back')) return settle(choice);
      button?.focus();
      confirm.replaceChildren(look.words.confirm);
    };
    const host = openHost({ document, css: guardCss(look.theme), onKey, onPress, signal: stop.signal });
    const confirm = make(document, 'p', 'error', [], { role: 'alert' });
    const box = createBox(document, look, verdict, confirm);
    host.root.append(box);
    box.addEventListener('cancel', (event) => {
      event.preventDefault();
      if (event.isTrusted) settle('back');
    });
    keepShown(host.element, box, stop.signal, () => settle('gone'));
    makeScrollable(host);
    const isSeen = watchSight(box, stop.signal);
    signal.addEventListener('abort', () => settle('post'), { once: true, signal: stop.signal });
    overtaken.addEventListener('abort', () => settle('passed'), { once: true, signal: stop.signal });
    if (overtaken.aborted) settle('passed');
  });
  return asked.catch((error: unknown) => {
    stop.abort(); // what there is of it goes
    throw error;
  });
}

/** A long list can be scrolled by keys, too. */
function makeScrollable({ root }: Host): void {
  const list = root.querySelector('.list');
  if (list && list.scrollHeight > list.clientHeight) list.setAttribute('tabindex', '0');
}

const stops = ({ root }: Host): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[tabindex], button')];

function answerKey(event: KeyboardEvent, host: Host, settle: (choice: Choice) => void): void {
  if (isInputMethodKey(event)) return;
  // The key that posted may still be down.
  if (event.repeat && /^(Enter| |Escape)$/.test(event.key)) event.preventDefault();
  else if (event.key === 'Escape') {
    event.preventDefault();
    settle('back');
  } else if (event.key === 'Tab') {
    event.preventDefault();
    const all = stops(host);
    const at = all.indexOf(host.root.activeElement as HTMLElement); // -1 when none has the focus
    all[(at + (event.shiftKey ? all.length - 1 : 1)) % all.length]?.focus();
  }
}

function createBox(document: Document, look: GuardLook, verdict: GuardVerdict, confirm: Node): HTMLDialogElement {
  const { words, language } = look;
  const { kind, total, problems } = verdict;
  const say = (text: string, n = total) => text.replace('{n}', String(n)).replace('{kind}', kind);
  const rest = total - problems.length;
  const button = (name: (typeof CHOICES)[number]) =>
    make(document, 'button', name === 'back' ? 'main' : '', [words[name]], { type: 'button', name });
  const sections = bySection(problems).map(([section, found]) =>
    sectionList(document, section || words.general, found),
  );
  const more = rest > 0 ? [make(document, 'p', '', [say(words.more, rest)])] : [];
  const parts = [
    make(document, 'h2', '', [say(words.title)], { id: 'title' }),
    make(document, 'p', 'soft', [say(words.lead)], { id: 'lead' }),
    make(document, 'div', 'list', [...sections, ...more]),
    confirm,
    make(document, 'div', 'acts', CHOICES.map(button)),
    make(document, 'p', 'keys soft', [words.keys]),
  ];
  const attributes = { lang: language, 'aria-labelledby': 'title', 'aria-describedby': 'lead' };
  return make(document, 'dialog', 'box ask', parts, attributes);
}

function bySection(problems: readonly GuardProblem[]): [string, GuardProblem[]][] {
  const sections = new Map<string, GuardProblem[]>();
  for (const problem of problems) sections.set(problem.section, [...(sections.get(problem.section) ?? []), problem]);
  return [...sections];
}

const sectionList = (document: Document, heading: string, problems: readonly GuardProblem[]) =>
  make(document, 'section', '', [make(document, 'h3', 'soft', [heading]), messageList(document, problems)]);
