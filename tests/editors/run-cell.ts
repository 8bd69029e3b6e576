// One cell: insert, look, undo, look, redo, look; insert again, type, look.
import type { EditorFixture } from '../fixtures/editors/catalogue';
import { until } from '../support/driver-wait';
import { BOLD, type Cell, type Task, TYPED, taskOf } from './cells';
import { goTo, press, undo } from './hands';
import type { Model, Workbench } from './workbench';

/** For what must come true: what an editor does late is no fault, on a busy machine. */
const PATIENCE_MS = 15_000;
/** Some editors never undo: longer than this a busy machine does not take. */
const UNDO_PATIENCE_MS = 4_000;
/** An editor that shows no new line is read as it is. */
const NEW_LINE_PATIENCE_MS = 1_000;
/** There are two keys for it, and one of them does nothing. */
const REDO_PATIENCE_MS = 500;

const MODEL_POLL_MS = 15;

/** What can be wrong, worst first. */
export type Fault =
  | 'claimed' // it says that it landed, and it did not
  | 'changed' // it says that it did not land, and something has changed
  | 'refused'
  | 'caret' // the place of the caret was read wrong
  | 'text' // what is read is not what the editor has
  | 'heading'
  | 'format' // formatting of the rest was lost
  | 'posted' // the form would post something else
  | 'unseen' // characters that cannot be seen were left
  | 'undo'
  | 'redo'
  | 'typing';

export interface CellResult {
  readonly cell: Cell;
  readonly faults: readonly Fault[];
  /** For whoever looks into it. */
  readonly detail: string;
  readonly strategy: string;
  readonly ms: number;
}

export interface Attempt {
  readonly bench: Workbench;
  readonly editor: EditorFixture;
  readonly fieldId: string;
  /** What the editor has before the cell. */
  readonly base: Model;
}

export async function runCell(attempt: Attempt, cell: Cell): Promise<CellResult> {
  const { bench, editor } = attempt;
  const task = taskOf(editor, cell);
  const notes = new Map<Fault, string>();
  const note = (fault: Fault, detail: unknown) =>
    notes.set(fault, typeof detail === 'string' ? detail : JSON.stringify(detail));
  const start = await settledModel(attempt, cell);
  const inserted = await insert(attempt, cell, task, start, note);
  if (inserted.isThere) {
    await checkUndo(bench, start, task, note);
    await goBackTo(bench, start);
    if (isTypedIn(cell)) await checkTyping(attempt, cell, task, start, note);
  }
  const detail = [...notes].map(([fault, text]) => `${fault}: ${text}`).join('; ');
  return { cell, faults: [...notes.keys()], detail, strategy: inserted.strategy, ms: inserted.ms };
}

/** Where the caret is left does not depend on how many lines of text there are. */
const isTypedIn = ({ payload, isFocused }: Cell) => payload === 'blocks' || (payload === 'line' && isFocused);

type Note = (fault: Fault, detail: unknown) => void;

/** Goes to the place; what the editor has then is what undo must lead back to. */
async function settledModel({ bench, editor, base }: Attempt, { place }: Cell): Promise<Model> {
  await goTo(bench.page, editor, place);
  if (place === 'new-line') await holds(bench, (model) => !isSame(model, base), NEW_LINE_PATIENCE_MS);
  return bench.model();
}

async function insert({ bench, fieldId, editor }: Attempt, { isFocused }: Cell, task: Task, start: Model, note: Note) {
  const reading = await bench.read(fieldId);
  const snapshot = reading.ok ? reading.value : undefined;
  const { start: from, end: to } = task.edit;
  const isCaretRight = snapshot?.selection?.start === from && snapshot.selection.end === to;
  if (!snapshot || !isRead(snapshot.text, task.before))
    note('text', { read: snapshot?.text ?? reading, model: start.text });
  else if (!isCaretRight) note('caret', { read: snapshot.selection ?? 'none', is: { start: from, end: to } });
  if (!isFocused) await bench.toBack();
  const began = performance.now();
  const applied = await bench.apply({ fieldId, expectedText: snapshot?.text ?? '', edits: [task.edit], primary: 0 });
  const ms = Math.round(performance.now() - began);
  if (!isFocused) await bench.toFront();
  const strategy = applied.ok ? applied.value.strategy : applied.failure.code;
  const isThere = await holds(bench, ({ text }) => sameLines(text, task.after), applied.ok ? PATIENCE_MS : 100);
  const after = await bench.model();
  if (!applied.ok) {
    const isSame = sameLines(after.text, start.text);
    note(isSame ? 'refused' : 'changed', { ...applied.failure, model: after.text.slice(0, 200) });
  } else if (!isThere) note('claimed', { model: after.text.slice(0, 300), strategy });
  else await judge({ after, start, task, editor, read: await bench.read(fieldId) }, note);
  return { isThere: applied.ok && isThere, strategy, ms };
}

/** An editor may keep an empty line of its own at the end. */
const isRead = (text: string, meant: string) => text === meant || text === `${meant}\n`;

interface Look {
  readonly after: Model;
  readonly start: Model;
  readonly task: Task;
  readonly editor: EditorFixture;
  readonly read: Awaited<ReturnType<Workbench['read']>>;
}

async function judge({ after, start, task, read }: Look, note: Note): Promise<void> {
  const readText = read.ok ? read.value.text : read.failure.code;
  if (readText !== after.text && !isRead(readText, task.after))
    note('text', { read: readText.slice(0, 200), is: task.after.slice(0, 200) });
  const missing = task.headings.filter(({ level, text }) => !hasHeading(after.html ?? '', level, text));
  if (missing.length > 0) note('heading', { missing: missing.length, html: after.html?.slice(0, 300) });
  if (lostBold(start.html, after.html, task)) note('format', after.html?.slice(0, 300) ?? '');
  if (after.posted !== null && !sameLines(after.posted, after.text)) note('posted', after.posted.slice(0, 200));
  const unseen = (model: Model) => (model.text + (model.html ?? '')).match(/[\u200b\ufeff\u2060]/g)?.length ?? 0;
  if (unseen(after) > unseen(start)) note('unseen', after.html ?? after.text);
}

/** Tags may have attributes, and formatting and white space of their own around the text. */
function hasHeading(html: string, level: number, text: string): boolean {
  const found = html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gs);
  return [...found].some(
    ([, tag, inner = '']) => Number(tag) === level + 1 && inner.replace(/<[^>]+>/g, '').trim() === text,
  );
}

/** Bold characters that were bold before and were not replaced. */
function lostBold(before: string | null, after: string | null, { after: text }: Task): boolean {
  const isBold = (html: string, character: string) =>
    new RegExp(
      `<(b|strong)\\b[^>]*>(?:<[^/][^>]*>|[^<])*${character}|font-weight:\\s*(bold|700)[^>]*>${character}`,
    ).test(html);
  return BOLD.some((bold) => isBold(before ?? '', bold) && text.includes(bold) && !isBold(after ?? '', bold));
}

async function checkUndo(bench: Workbench, start: Model, task: Task, note: Note): Promise<void> {
  await undo(bench.page);
  const isBack = await holds(bench, (model) => isSame(model, start), UNDO_PATIENCE_MS);
  if (!isBack) {
    const { text, html } = await bench.model();
    note('undo', { text: text.slice(0, 200), html: html?.slice(0, 300), was: start.html?.slice(0, 300) });
    return;
  }
  await press(bench.page, ['Control', 'y']);
  const isThere = (patienceMs: number) => holds(bench, ({ text }) => sameLines(text, task.after), patienceMs);
  if (await isThere(REDO_PATIENCE_MS)) return;
  await press(bench.page, ['Control', 'Shift', 'z']);
  if (!(await isThere(UNDO_PATIENCE_MS))) note('redo', (await bench.model()).text.slice(0, 200));
}

async function checkTyping(attempt: Attempt, cell: Cell, task: Task, start: Model, note: Note): Promise<void> {
  const { bench, editor, fieldId } = attempt;
  if (!isSame(await bench.model(), start)) return; // said as 'undo' already
  await goTo(bench.page, editor, cell.place === 'new-line' ? 'end' : cell.place);
  if (!cell.isFocused) await bench.toBack();
  const { edit, before } = task;
  const read = await bench.read(fieldId);
  const expectedText = read.ok ? read.value.text : before;
  const isAtEnd = edit.start === before.length && sameLines(expectedText, before);
  const there = isAtEnd ? { ...edit, start: expectedText.length, end: expectedText.length } : edit;
  const applied = await bench.apply({ fieldId, expectedText, edits: [there], primary: 0 });
  if (!cell.isFocused) await bench.toFront();
  if (!applied.ok) return note('refused', { again: applied.failure });
  await bench.page.keyboard.type(TYPED);
  if (!(await holds(bench, ({ text }) => sameLines(text, task.typed), PATIENCE_MS)))
    note('typing', (await bench.model()).text.slice(-200));
}

const MOST_UNDOS = 8;

/** Undoes until the editor has what it had; whether it came to that. */
export async function goBackTo(bench: Workbench, start: Model): Promise<boolean> {
  for (let count = 0; count < MOST_UNDOS; count += 1) {
    if (isSame(await bench.model(), start)) return true;
    await undo(bench.page);
    await holds(bench, (model) => isSame(model, start), 60);
  }
  return isSame(await bench.model(), start);
}

async function holds(bench: Workbench, condition: (model: Model) => boolean, patienceMs: number): Promise<boolean> {
  if (condition(await bench.model())) return true;
  const isMet = async () => condition(await bench.model());
  return until('the model', isMet, { patienceMs, pollMs: MODEL_POLL_MS }).catch(() => false);
}

const linesOf = (text: string) =>
  text
    .replaceAll('\u00a0', ' ')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .join('\n');
export const sameLines = (one: string, other: string) => linesOf(one) === linesOf(other);

/** Editors write an empty paragraph in more than one way. */
export const isSame = (one: Model, other: Model) => one.text === other.text && plain(one.html) === plain(other.html);
const plain = (html: string | null) => {
  const text = html?.replace(/<br[^>]*>|&nbsp;|\u00a0/g, ' ').replace(/\s+/g, ' ') ?? '';
  return text.replace(/^<(p|div)> ?<\/\1>$/, '');
};
