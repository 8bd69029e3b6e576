// Editors of plain text which are read and written through their own API.
import type { Failure } from '../../app/failures';
import { err, ok, type Result } from '../../core/result';
import { noteChange, sinceChangeMs } from '../dom/typing';
import { delay } from '../dom/wait';
import { drive, readDriven } from '../editors/read-driven';
import type { DrivenSurface } from '../editors/surface';
import { type Change, planChange } from './change';
import type { Tools } from './strategy';
import type { AppliedToSurface, WriteRequest } from './writer';

/** Editors may format or complete what they were given, a moment later. */
const SETTLE_MS = 90;

/** Yjs, with which CodeMirror 6 is shared between people, makes one step of what comes within 500 ms. */
const SHARED_HISTORY_MS = 550;

/** As `applyTo`: one attempt, read back. */
export async function applyDriven(
  surface: DrivenSurface,
  request: WriteRequest,
  tools: Tools,
): Promise<Result<AppliedToSurface, Failure>> {
  if (surface.driver === 'codemirror6' && !request.isTyped)
    await delay(Math.max(0, SHARED_HISTORY_MS - sinceChangeMs()));
  const reading = await readDriven(surface, tools);
  if (!reading.ok) return reading;
  const { text: before } = reading.value;
  if (before !== request.expectedText) return err({ code: 'field/stale' });
  const rendering = { format: surface.format, hasMarkup: true, isSingleLine: false };
  const change = planChange(before, request.edits, request.primary, rendering, request.select);
  if (change.after === before) return err({ code: 'insert/nothing' });
  const edits = change.edits.map(({ start, end, text }) => ({ start, end, text }));
  await drive(surface, { kind: 'replace', expected: before, edits, select: change.select }, tools);
  noteChange();
  await delay(SETTLE_MS);
  return judgeDriven(surface, change, tools);
}

async function judgeDriven(
  surface: DrivenSurface,
  { before, after }: Change,
  tools: Tools,
): Promise<Result<AppliedToSurface, Failure>> {
  const detail = surface.driver;
  const text = await textOf(surface, tools);
  if (text === after) return ok({ strategy: 'editor-api', undoable: true, complete: true });
  if (text === before) return err({ code: 'insert/not-kept', detail });
  if (text === undefined) return err({ code: 'insert/doubtful', detail });
  await drive(surface, { kind: 'undo' }, tools);
  return err({ code: (await textOf(surface, tools)) === before ? 'insert/restored' : 'insert/doubtful', detail });
}

async function textOf(surface: DrivenSurface, tools: Tools): Promise<string | undefined> {
  const reading = await readDriven(surface, tools);
  return reading.ok ? reading.value.text : undefined;
}
