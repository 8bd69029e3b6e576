// Reads editors which show only a part of their text in the DOM, through their own API.
import type { Failure } from '../../app/failures';
import type { DriveAct } from '../../app/protocol';
import { err, ok, type Result } from '../../core/result';
import { pathOf } from '../dom/path';
import type { Tools } from '../insert/strategy';
import type { DrivenSurface, Reading } from './surface';

export function drive({ element, driver }: DrivenSurface, act: DriveAct, tools: Tools) {
  return tools.drive({ editor: driver, path: pathOf(element), act });
}

/** Refused when the editor cannot be asked: what the DOM shows may be a small part of its text. */
export async function readDriven(surface: DrivenSurface, tools: Tools): Promise<Result<Reading, Failure>> {
  const reply = await drive(surface, { kind: 'read' }, tools);
  if (reply?.text === undefined) return err({ code: 'field/unsupported', detail: surface.driver });
  return ok(reply.selection ? { text: reply.text, selection: reply.selection } : { text: reply.text });
}
