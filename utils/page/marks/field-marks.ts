// Marks beside the lines of a textarea in which something was found. All of it is in a host of our own; the field is only read.
import { type FieldMark, type FieldMarks, versionOf } from '../../app/marks-protocol';
import { closest } from '../dom/nodes';
import { type Host, openHost } from '../host';
import { make } from '../make';
import { canTellSight, isVisibleNow, SEEN_FOR_MS } from '../visible';
import { type MarkRow, type PlacedMark, titleOf, toRows } from './lines';
import { Mirror } from './mirror';
import { placeRows } from './place-rows';
import { MARKS_CSS } from './style';

export interface Marking {
  readonly control: HTMLTextAreaElement;
  /** Takes it all away. */
  readonly signal: AbortSignal;
  /** A mark was pressed by a person who saw it. */
  onPressed(mark: FieldMark): void;
  /** The field has left its page. */
  onGone(): void;
}

export class Marks {
  readonly #marking: Marking;
  readonly #mirror: Mirror;
  readonly #layer: HTMLElement;
  #host: Host | undefined;
  #text: string | undefined;
  #marks: readonly FieldMark[] = [];
  #places = new Map<FieldMark, PlacedMark>();
  #rows: readonly MarkRow[] = [];
  #shownSinceMs = 0;
  #frame = 0;
  #isDressed = false;

  constructor(marking: Marking) {
    this.#marking = marking;
    const { control } = marking;
    this.#mirror = new Mirror(control);
    // The list in the panel is there for everybody.
    this.#layer = make(control.ownerDocument, 'div', '', [], { 'aria-hidden': 'true' });
    follow(marking, this);
  }

  /** Shown at the next frame, if the field's text is the one that they hold for. */
  show({ marks, version }: FieldMarks): void {
    const text = this.#marking.control.value;
    this.hide();
    this.#marks = marks;
    this.#places.clear();
    if (marks.length === 0) this.#host?.close();
    if (marks.length === 0 || versionOf(text) !== version) return;
    this.#text = text;
    this.draw(true);
  }

  /** Until new findings come: those there are belong to another text. */
  hide(): void {
    this.#text = undefined;
    this.#paint([]);
  }

  /** At the next frame; `isNew`: the lines may have become other ones, and not only been moved. */
  draw(isNew = false): void {
    if (isNew) this.#isDressed = false;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const { control, onGone, signal } = this.#marking;
      if (signal.aborted) return;
      if (!control.isConnected) onGone();
      else if (this.#text === undefined) return;
      else if (control.value === this.#text) this.#drawLines(this.#open(), this.#text);
      else this.hide(); // changed by the page's own script
    });
  }

  #drawLines(host: Host, text: string): void {
    if (!this.#isDressed) {
      this.#isDressed = true;
      if (this.#mirror.dress()) this.#places.clear();
      this.#mirror.write(text);
    }
    const rows = this.#mirror.isLike() ? toRows(this.#inView()) : [];
    this.#paint(placeRows(this.#marking.control, rows, host));
  }

  /** A page may have thrown the host out. */
  #open(): Host {
    const { control, signal } = this.#marking;
    if (this.#host?.element.isConnected) return this.#host;
    this.#host?.close();
    const onPress = (pressed: Element) => void this.#press(pressed);
    const host = openHost({ document: control.ownerDocument, css: MARKS_CSS, onPress, signal });
    // Only in what is itself above the page have marks to be there too; else the page's own dialogs lie above them.
    if (!closest(control, 'dialog,[popover]')) host.element.removeAttribute('popover');
    host.root.append(this.#mirror.element, this.#layer);
    this.#host = host;
    return host;
  }

  #inView(): readonly PlacedMark[] {
    const { scrollTop, clientHeight } = this.#marking.control;
    const isIn = ({ top, height }: { top: number; height: number }) =>
      top + height > scrollTop && top < scrollTop + clientHeight;
    return this.#marks.flatMap((mark) => {
      if (!isIn(this.#mirror.blockBox(mark.start))) return [];
      const known = this.#places.get(mark) ?? { mark, ...this.#mirror.lineBox(mark.start) };
      this.#places.set(mark, known);
      return isIn(known) ? [known] : [];
    });
  }

  #paint(rows: ReturnType<typeof placeRows>): void {
    if (this.#rows.length === 0) this.#shownSinceMs = performance.now();
    this.#rows = rows.map(({ row }) => row);
    const { children, ownerDocument } = this.#layer;
    while (children.length > rows.length) this.#layer.lastChild?.remove();
    while (children.length < rows.length) this.#layer.append(ownerDocument.createElement('b'));
    for (const [index, { row, style, side }] of rows.entries()) {
      const element = children[index] as HTMLElement; // made above
      element.className = `${row.level} ${side}`;
      element.dataset['tip'] = titleOf(row);
      element.style.cssText = style;
    }
  }

  async #press(hit: Element): Promise<void> {
    const mark = this.#rows[[...this.#layer.children].indexOf(hit)]?.marks[0];
    if (!mark || performance.now() - this.#shownSinceMs < SEEN_FOR_MS) return;
    // Firefox cannot tell; selecting what the person wrote themselves changes nothing and gives nothing away.
    const isSeen = !canTellSight() || (await isVisibleNow(hit));
    if (isSeen && this.#text !== undefined) this.#marking.onPressed(mark);
  }
}

/** What may move lines on the screen, or the field itself, asks for a new frame; typing takes the marks away at once. */
function follow({ control, signal }: Marking, marks: Marks): void {
  const view = control.ownerDocument.defaultView;
  const options = { capture: true, passive: true, signal };
  const redress = () => marks.draw(true);
  for (const type of ['scroll', 'transitionend', 'click']) view?.addEventListener(type, () => marks.draw(), options);
  view?.addEventListener('resize', redress, options);
  view?.addEventListener('input', (event) => event.composedPath()[0] === control && marks.hide(), options);
  control.ownerDocument.fonts.addEventListener('loadingdone', redress, { signal });
  const observer = new ResizeObserver(redress);
  // What grows above the field makes what holds both of them grow.
  for (let around: Element | null = control; around; around = around.parentElement) observer.observe(around);
  signal.addEventListener('abort', () => observer.disconnect());
}
