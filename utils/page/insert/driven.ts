// Editors of plain text which are read and written through their own API.
import type { Failure } from '../../app/failures';
import type { ApplyRequest, DriveAct } from '../../app/protocol';
import { err, ok, type Result } from '../../core/result';
import { pathOf } from '../dom/path';
import { delay } from '../dom/wait';
import type { DrivenSurface, Reading } from '../editors/surface';
import type { AppliedToSurface } from './apply';
import { type Change, planChange } from './change';
import type { Tools } from './strategy';

/** Editors may format or complete what they were given, a moment later. */
const SETTLE_MS = 90;

export function drive({ element, driver }: DrivenSurface, act: DriveAct, tools: Tools) {
  return tools.drive({ editor: driver, path: pathOf(element), act });
}

/** Refused when the editor cannot be asked: what the DOM shows may be a small part of its text. */
export async function readDriven(surface: DrivenSurface, tools: Tools): Promise<Result<Reading, Failure>> {
  const reply = await drive(surface, { kind: 'read' }, tools);
  if (reply?.text === undefined) return err({ code: 'field/unsupported', detail: surface.driver });
  return ok(reply.selection ? { text: reply.text, selection: reply.selection } : { text: reply.text });
}

/** As `applyTo`: one attempt, read back. */
export async function applyDriven(
  surface: DrivenSurface,
  request: Omit<ApplyRequest, 'fieldId'>,
  tools: Tools,
): Promise<Result<AppliedToSurface, Failure>> {
  const reading = await readDriven(surface, tools);
  if (!reading.ok) return reading;
  const { text: before } = reading.value;
  if (before !== request.expectedText) return err({ code: 'field/stale' });
  const rendering = { format: surface.format, hasMarkup: true, isSingleLine: false };
  const change = planChange(before, request.edits, request.primary, rendering, request.select);
  if (change.after === before) return err({ code: 'insert/nothing' });
  const edits = change.edits.map(({ start, end, text }) => ({ start, end, text }));
  await drive(surface, { kind: 'replace', expected: before, edits, select: change.select }, tools);
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
