import type { ParsedReport, SectionBindings } from '../core/outline/report';
import type { Pack } from '../core/packs/model';
import { ok, type Result } from '../core/result';
import { checkReport } from '../core/rules/engine';
import type { Finding } from '../core/rules/rule';
import type { Failure } from './failures';
import type { FieldPort } from './ports';
import type { FieldSnapshot } from './protocol';
import { readReport } from './read-report';

/** A field's text with all that was found in it. */
export interface CheckedField {
  readonly snapshot: FieldSnapshot;
  readonly report: ParsedReport;
  readonly findings: readonly Finding[];
}

/** Reads the field and checks its text as a report of this kind; without a kind, only what holds for any text. */
export async function checkField(
  field: FieldPort,
  pack: Pack | undefined,
  bindings: SectionBindings,
  options: { readonly platformShowsAuthor: boolean },
): Promise<Result<CheckedField, Failure>> {
  const read = await field.read();
  if (!read.ok) return read;
  return ok(checkSnapshot(read.value, pack, bindings, options));
}

/** The same for a text that has been read already. */
export function checkSnapshot(
  snapshot: FieldSnapshot,
  pack: Pack | undefined,
  bindings: SectionBindings,
  options: { readonly platformShowsAuthor: boolean },
): CheckedField {
  const report = readReport(snapshot, pack, bindings);
  return { snapshot, report, findings: checkReport(report, options) };
}
