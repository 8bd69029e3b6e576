// A note at the edge of the page. It takes no clicks and no focus, and goes away by itself.
import type { GuardLook, GuardProblem, GuardVerdict } from '../../app/guard-protocol';
import { type Host, openHost } from '../host';
import { make } from '../make';
import { guardCss } from './style';

export interface Note {
  /** What is open, unless a note is there already. */
  show(verdict: GuardVerdict, look: GuardLook): void;
  /** Something that the person has to know, in place of what is there. */
  say(text: string, look: GuardLook): void;
  /** `reminder`: only what is open, nothing that was said. */
  hide(what?: 'reminder'): void;
}

const SHOWN_FOR_MS = 8000;
const MOST_LINES = 3;

export function createNote(document: Document, signal: AbortSignal): Note {
  let host: Host | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReminder = false;
  const hide = (what?: 'reminder') => {
    if (what && !isReminder) return;
    clearTimeout(timer);
    host?.close();
    host = undefined;
  };
  const put = (look: GuardLook, content: readonly Node[]) => {
    host = openHost({ document, css: guardCss(look.theme), signal });
    host.place('pointer-events:none;right:16px;bottom:16px;');
    const box = make(document, 'div', 'box note', [], { role: 'status', lang: look.language });
    host.root.append(box);
    box.append(...content); // after it is there, for screen readers to notice
    timer = setTimeout(() => hide(), SHOWN_FOR_MS);
  };
  return {
    hide,
    show: (verdict, look) => {
      if (host) return;
      isReminder = true;
      put(look, lines(document, verdict, look));
    },
    say: (text, look) => {
      hide();
      isReminder = false;
      put(look, [make(document, 'p', '', [text])]);
    },
  };
}

function lines(document: Document, { problems, total, kind, should }: GuardVerdict, { words }: GuardLook): Node[] {
  const say = (text: string) => text.replace('{n}', String(total || should)).replace('{kind}', kind);
  const head = make(document, 'p', '', [say(total > 0 ? words.note : words.noteShould)]);
  return problems.length > 0 ? [head, messageList(document, problems.slice(0, MOST_LINES))] : [head];
}

export const messageList = (document: Document, problems: readonly GuardProblem[]): Node => {
  const items = problems.map(({ message }) => make(document, 'li', '', [message]));
  return make(document, 'ul', '', items);
};
