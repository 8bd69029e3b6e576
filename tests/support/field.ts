// One field of a fixture page: a person's mouse and keys on one side, the page layer on the other.
import type { CDPSession, Page } from 'puppeteer-core';
import type { Failure } from '../../utils/app/failures';
import type { Applied, ApplyRequest, FieldDescription, FieldSnapshot } from '../../utils/app/protocol';
import type { FieldEdit } from '../../utils/core/outline/content';
import type { Result } from '../../utils/core/result';
import { startPageLayer } from './browser';
import { until } from './driver-wait';

export interface Target {
  readonly url: string;
  /** An expression for the element that is clicked and written to, evaluated in the top document. */
  readonly element: string;
  /** An expression for what the editor itself believes its text is; default: value or innerText of the element. */
  readonly model?: string;
}

export class FieldPage {
  readonly page: Page;
  readonly target: Target;

  private constructor(page: Page, target: Target) {
    this.page = page;
    this.target = target;
  }

  /** Opens the page, starts the page layer and clicks into the field. */
  static async open(page: Page, target: Target): Promise<FieldPage> {
    await page.goto(target.url);
    const field = new FieldPage(page, target);
    await field.holds(`!!(${target.element})`);
    await startPageLayer(page);
    await field.click();
    return field;
  }

  async click(): Promise<void> {
    const point = (await this.page.evaluate(`(${centreOf})(${this.target.element})`)) as { x: number; y: number };
    await this.page.mouse.click(point.x, point.y);
    await this.holds('globalThis.pageLayer.focused.length > 0');
  }

  /** Waits until it is true in the page. Puppeteer's own way loads a script of its own first, which took longer than most pages. */
  async holds(expression: string): Promise<void> {
    await until(expression, async () => (await this.page.evaluate(expression)) === true, { pollMs: 10 });
  }

  /** Types lines of text, Enter between them. */
  async type(...lines: readonly string[]): Promise<void> {
    for (const [index, line] of lines.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.type(line);
    }
  }

  async press(key: 'ArrowLeft' | 'ArrowUp' | 'Home' | 'End' | 'Enter', times = 1): Promise<void> {
    for (let count = 0; count < times; count += 1) await this.page.keyboard.press(key);
  }

  async undo(): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('z');
    await this.page.keyboard.up('Control');
  }

  async fieldId(): Promise<string> {
    return this.page.evaluate(() => globalThis.pageLayer.focused.at(-1)?.fieldId ?? '');
  }

  async read(): Promise<Result<FieldSnapshot, Failure>> {
    return this.page.evaluate((id) => globalThis.pageLayer.fields.read(id), await this.fieldId());
  }

  /** The snapshot; throws when reading was refused. */
  async snapshot(): Promise<FieldSnapshot> {
    const reading = await this.read();
    if (!reading.ok) throw new Error(reading.failure.code);
    return reading.value;
  }

  async text(): Promise<string> {
    return (await this.snapshot()).text;
  }

  async apply(
    edits: readonly FieldEdit[],
    options: Partial<Pick<ApplyRequest, 'primary' | 'expectedText' | 'select' | 'cutToFit'>> = {},
  ): Promise<Result<Applied, Failure>> {
    const expectedText = options.expectedText ?? (await this.text());
    const request = { primary: 0, ...options, fieldId: await this.fieldId(), expectedText, edits };
    return this.page.evaluate((data) => globalThis.pageLayer.fields.apply(data), request as ApplyRequest);
  }

  async applyInline(inline: string): Promise<Result<Applied, Failure>> {
    const { selection } = await this.snapshot();
    const { start, end } = selection ?? { start: 0, end: 0 };
    return this.apply([{ start, end, inline }]);
  }

  async select(start: number, end: number): Promise<Result<null, Failure>> {
    const id = await this.fieldId();
    return this.page.evaluate((...args) => globalThis.pageLayer.fields.select(...args), id, start, end);
  }

  async list(): Promise<readonly FieldDescription[]> {
    return this.page.evaluate(() => globalThis.pageLayer.fields.list());
  }

  /** What the page itself has, not asked through the page layer; empty lines left out. */
  async ownLines(): Promise<readonly string[]> {
    const text = (await this.page.evaluate(
      this.target.model ?? `((e) => e.value ?? e.innerText)(${this.target.element})`,
    )) as string;
    return linesOf(text);
  }

  async html(): Promise<string> {
    return (await this.page.evaluate(`(${this.target.element}).innerHTML ?? ''`)) as string;
  }

  /** Begins a composition as an input method would; Chromium only. */
  async compose(text: string): Promise<CDPSession> {
    const session = await this.page.createCDPSession();
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    return session;
  }
}

export const linesOf = (text: string): readonly string[] => text.replaceAll('\u00a0', ' ').split(/\n+/).filter(Boolean);

/** Runs in the page: the point in the top window, however deep in frames the element is. */
const centreOf = `(element) => {
  element.scrollIntoView({ block: 'center' });
  const box = element.getBoundingClientRect();
  let x = box.left + Math.min(box.width / 2, 60), y = box.top + Math.min(box.height / 2, 12);
  for (let frame = element.ownerDocument.defaultView.frameElement; frame; frame = frame.ownerDocument.defaultView.frameElement) {
    const outer = frame.getBoundingClientRect();
    x += outer.left + frame.clientLeft; y += outer.top + frame.clientTop;
  }
  return { x, y };
}`;
