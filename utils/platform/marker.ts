// Findings as marks beside the lines of a field: told over a connection, which ends with the panel, and the marks with it.
import {
  type FieldMark,
  type FieldMarks,
  MARKS_PORT,
  type MarkPressed,
  MOST_MARKS,
  versionOf,
} from '@/utils/app/marks-protocol';
import type { Unsubscribe } from '@/utils/app/ports';
import type { ActiveField } from '@/utils/app/protocol';
import { type Browser, browser } from './browser';
import { loadPageScript } from './inpage/page-script';
import { isRecord } from './messaging/is-record';
import type { FrameAddress } from './messaging/send';

export interface Wanted {
  readonly from: ActiveField;
  /** The text as read. */
  readonly text: string;
  readonly marks: readonly FieldMark[];
}

export interface Marker {
  /** What is to be marked from now on; undefined: nothing. Never throws. */
  show(wanted: Wanted | undefined): void;
  onPressed(listener: (mark: MarkPressed) => void): Unsubscribe;
}

/** Nothing is put into a page before there is something to mark. */
export function createMarker(): Marker {
  const listeners = new Set<(mark: MarkPressed) => void>();
  let wanted: Wanted | undefined;
  let open: { readonly to: FrameAddress; readonly port: Browser.runtime.Port } | undefined;
  let isLoading = false;

  const connect = ({ tabId, frameId }: FrameAddress) => {
    const port = browser.tabs.connect(tabId, { frameId, name: MARKS_PORT });
    port.onMessage.addListener((message: unknown) => {
      if (isPressed(message)) for (const listener of listeners) listener(message);
    });
    port.onDisconnect.addListener(() => {
      if (open?.port === port) open = undefined; // the page is another one now; what is found there connects anew
    });
    open = { to: { tabId, frameId }, port };
  };
  const settle = async () => {
    if (open && !isSameFrame(open.to, wanted?.from)) {
      open.port.disconnect();
      open = undefined;
    }
    if (!wanted || isLoading) return;
    if (open) open.port.postMessage(toSend(wanted));
    else if (wanted.marks.length > 0) {
      const { from } = wanted;
      isLoading = true;
      const isThere = await loadPageScript(from, '/marks.js');
      isLoading = false;
      if (isThere && isSameFrame(from, wanted?.from)) connect(from);
      if (open || !isSameFrame(from, wanted?.from)) await settle();
    }
  };
  return {
    show: (next) => {
      wanted = next && isPlain(next.from) ? next : undefined;
      void settle();
    },
    onPressed: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Lines can be found in what the browser itself lays out as plain text. */
const isPlain = ({ field }: ActiveField) => field.editor === 'textarea';

const isSameFrame = (a: FrameAddress, b: FrameAddress | undefined) => a.tabId === b?.tabId && a.frameId === b.frameId;

const toSend = ({ from, text, marks }: Wanted): FieldMarks => ({
  fieldId: from.field.fieldId,
  version: versionOf(text),
  marks: marks.slice(0, MOST_MARKS),
});

function isPressed(message: unknown): message is MarkPressed {
  return isRecord(message) && Number.isInteger(message['start']) && Number.isInteger(message['end']);
}
