import type { Failure } from '@/utils/app/failures';
import type { FieldPort, FieldStatus, Unsubscribe } from '@/utils/app/ports';
import type { Applied, FieldDescription, FieldSnapshot } from '@/utils/app/protocol';
import type { FieldEdit } from '@/utils/core/outline/content';
import { err, ok, type Result } from '@/utils/core/result';
import { applyEdits } from '@/utils/core/text/edits';

export const textarea: FieldDescription = {
  fieldId: 'f1',
  label: '正文（纯文本）',
  editor: 'textarea',
  format: 'plain',
  length: 0,
};

/** A text field in memory that behaves as the page would: it says when it was edited and refuses stale writes. */
export class FakeField implements FieldPort {
  text: string;
  selected: { start: number; end: number } | undefined;
  applied = 0;
  /** Set to make the next writes fail. */
  refusal: Failure | undefined;
  readonly requests: Parameters<FieldPort['apply']>[0][] = [];
  others: readonly FieldDescription[];
  #status: FieldStatus;
  readonly #statusListeners = new Set<(status: FieldStatus) => void>();
  readonly #editListeners = new Set<() => void>();

  constructor(text = '', others: readonly FieldDescription[] = [textarea]) {
    this.text = text;
    this.others = others;
    this.#status = this.#ready(textarea);
  }

  #ready(field: FieldDescription): FieldStatus {
    return {
      state: 'ready',
      field: { ...field, length: this.text.length },
      site: { origin: 'http://oa.example.cn', isAlwaysOn: false },
    };
  }

  status = () => this.#status;
  onStatus = (listener: (status: FieldStatus) => void): Unsubscribe => subscribe(this.#statusListeners, listener);
  onEdited = (listener: () => void): Unsubscribe => subscribe(this.#editListeners, listener);
  list = async () => this.others;
  retry = async () => {};

  choose = async (fieldId: string): Promise<Result<null, Failure>> => {
    const field = this.others.find((other) => other.fieldId === fieldId);
    if (field === undefined) return err({ code: 'field/gone' });
    this.show(this.#ready(field));
    return ok(null);
  };

  read = async (): Promise<Result<FieldSnapshot, Failure>> =>
    this.#status.state === 'ready' ? ok(this.#snapshot(this.#status.field)) : err({ code: 'field/none' });

  apply = async (request: Parameters<FieldPort['apply']>[0]): Promise<Result<Applied, Failure>> => {
    this.requests.push(request);
    if (this.refusal !== undefined) return err(this.refusal);
    if (this.#status.state !== 'ready') return err({ code: 'field/none' });
    if (request.expectedText !== this.text) return err({ code: 'field/stale' });
    this.applied += 1;
    this.type(
      applyEdits(
        this.text,
        request.edits.map((edit) => plain(this.text, edit)),
      ),
    );
    return ok({ strategy: 'memory', undoable: true, complete: true, snapshot: this.#snapshot(this.#status.field) });
  };

  select = async (start: number, end: number): Promise<Result<null, Failure>> => {
    this.selected = { start, end };
    return ok(null);
  };

  /** As the person typing. */
  type(text: string): void {
    this.text = text;
    if (this.#status.state === 'ready') this.show(this.#ready(this.#status.field));
    for (const listener of this.#editListeners) listener();
  }

  show(status: FieldStatus): void {
    this.#status = status;
    for (const listener of this.#statusListeners) listener(status);
  }

  #snapshot(field: FieldDescription): FieldSnapshot {
    const hints = { pageTitle: '发表帖子', url: 'http://oa.example.cn/post', subject: '' };
    return { field, text: this.text, hints, ...(this.selected === undefined ? {} : { selection: this.selected }) };
  }
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): Unsubscribe {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Blocks become lines of their own, as in a plain field. */
function plain(text: string, edit: FieldEdit): { start: number; end: number; text: string } {
  const { start, end } = edit;
  if ('inline' in edit) return { start, end, text: edit.inline };
  const lines = edit.blocks.map((block) => block.text).join('\n');
  const before = start > 0 && text[start - 1] !== '\n' ? '\n' : '';
  const after = end < text.length && text[end] !== '\n' ? '\n' : '';
  return { start, end, text: before + lines + after };
}
