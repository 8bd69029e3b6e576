// Bundled and put into fixture pages: the page layer, and the events that a background page would dispatch for it.
import type { FieldDescription } from '../../utils/app/protocol';
import { writer } from '../../utils/page/insert/all';
import { Mirror } from '../../utils/page/marks/mirror';
import { MARKS_CSS } from '../../utils/page/marks/style';
import { createPageFields, type PageFields } from '../../utils/page/page-fields';
import { px } from '../../utils/page/text-style';
import { dispatchAtCaret } from '../../utils/platform/dispatch-at-caret';
import { PAGE_DRIVERS } from '../../utils/platform/page-drivers';

export interface PageLayer {
  readonly fields: PageFields;
  readonly focused: FieldDescription[];
  readonly edited: { readonly fieldId: string; readonly length: number; readonly at: number }[];
  /** Where the lines that hold these offsets are, in the viewport; undefined when marks would not be shown. */
  linesOf(control: HTMLTextAreaElement, offsets: readonly number[]): readonly number[] | undefined;
  stop(): void;
}

declare global {
  var pageLayer: PageLayer;
}

const stop = new AbortController();
const focused: PageLayer['focused'] = [];
const edited: PageLayer['edited'] = [];
const fields = createPageFields({
  document,
  signal: stop.signal,
  loadWriter: async () => writer,
  onFocused: (field) => focused.push(field),
  onEdited: (change) => edited.push({ ...change, at: performance.now() }),
  dispatch: async (event) => dispatchAtCaret(event),
  drive: async ({ editor, path, act }) => PAGE_DRIVERS[editor](path, act),
});
globalThis.pageLayer = { fields, focused, edited, linesOf, stop: () => stop.abort() };

function linesOf(control: HTMLTextAreaElement, offsets: readonly number[]): readonly number[] | undefined {
  const host = document.createElement('div');
  document.documentElement.append(host);
  const style = document.createElement('style');
  style.textContent = MARKS_CSS;
  const mirror = new Mirror(control);
  host.attachShadow({ mode: 'open' }).append(style, mirror.element);
  mirror.dress();
  mirror.write(control.value);
  const from = control.getBoundingClientRect().top + control.clientTop + px(control, 'padding-top') - control.scrollTop;
  const boxes = mirror.isLike() ? offsets.map((offset) => mirror.lineBox(offset)) : undefined;
  host.remove();
  return boxes?.map(({ top, height }) => from + top + height / 2);
}
