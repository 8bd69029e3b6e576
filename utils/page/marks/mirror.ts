// Where the lines of a textarea are: its text laid out once more, unseen, in a place of our own. Every line of the text is a
// block, so that after an edit only the blocks it touched are laid out again.
import { closest } from '../dom/nodes';
import { make } from '../make';
import { px, textStyleOf } from '../text-style';
import { lineAt, unchangedLines } from './lines';

export interface LineBox {
  /** px from the top of the text, in the control's own pixels. */
  readonly top: number;
  readonly height: number;
}

export class Mirror {
  /** To be put into a shadow root of ours. */
  readonly element: HTMLElement;
  readonly #control: HTMLTextAreaElement;
  readonly #sheet: HTMLElement;
  #lines: readonly string[] = [];
  #starts: readonly number[] = [];
  #style = '';

  constructor(control: HTMLTextAreaElement) {
    this.#control = control;
    this.#sheet = make(control.ownerDocument, 'div');
    this.element = make(control.ownerDocument, 'p', '', [this.#sheet]);
  }

  /** Takes over how the control looks; whether that has changed. */
  dress(): boolean {
    const style = textStyleOf(this.#control);
    if (style === this.#style) return false;
    this.#style = style;
    this.#sheet.style.cssText = style;
    this.#sheet.lang = closest(this.#control, '[lang]')?.getAttribute('lang') ?? '';
    return true;
  }

  write(text: string): void {
    const lines = text.split('\n');
    const { head, tail } = unchangedLines(this.#lines, lines);
    const sheet = this.#sheet;
    for (let left = this.#lines.length - head - tail; left > 0; left--) sheet.children[head]?.remove();
    const after = sheet.children[head] ?? null;
    const { ownerDocument } = sheet;
    for (const line of lines.slice(head, lines.length - tail))
      sheet.insertBefore(make(ownerDocument, 'div', '', [line || make(ownerDocument, 'br')]), after);
    this.#lines = lines;
    let start = 0;
    this.#starts = lines.map(({ length }) => {
      start += length + 1;
      return start - length - 1;
    });
  }

  /** Whether the control has as much text as this: where it wraps in another way, lines would be marked that are not meant. */
  isLike(): boolean {
    const { scrollHeight, clientHeight } = this.#control;
    const height = this.#sheet.offsetHeight + px(this.#control, 'padding-top') + px(this.#control, 'padding-bottom');
    return Math.abs(Math.max(height, clientHeight) - scrollHeight) < this.lineBox(0).height * 0.9;
  }

  /** Of the line as wrapped in which the character at `offset` is. */
  lineBox(offset: number): LineBox {
    const index = lineAt(this.#starts, offset);
    const block = this.#sheet.children[index];
    const text = block?.firstChild;
    const length = this.#lines[index]?.length;
    if (!block || !text) return { top: 0, height: 0 };
    let box = block.getBoundingClientRect();
    if (length) {
      const at = Math.min(offset - (this.#starts[index] ?? 0), length - 1);
      const range = block.ownerDocument.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      box = range.getClientRects()[0] ?? box;
    }
    return { top: box.top - this.#sheet.getBoundingClientRect().top, height: box.height };
  }

  /** Cheaper than `lineBox`: where the whole line of the text is, with all it wraps into. */
  blockBox(offset: number): LineBox {
    const block = this.#sheet.children[lineAt(this.#starts, offset)] as HTMLElement | undefined; // made above
    return { top: block?.offsetTop ?? 0, height: block?.offsetHeight ?? 0 };
  }
}
