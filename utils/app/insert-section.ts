import type { FieldEdit } from '../core/outline/content';
import { type Insertion, missingSections, sectionAtCaret, sectionInPlace, wholeOutline } from '../core/outline/place';
import type { ParsedReport, SectionBindings } from '../core/outline/report';
import type { Pack } from '../core/packs/model';
import { err, type Result } from '../core/result';
import type { Finding } from '../core/rules/rule';
import type { Failure } from './failures';
import type { FieldPort } from './ports';
import type { Applied, FieldSnapshot } from './protocol';
import { readReport } from './read-report';

/** The field to write to, with the report kind its text is read as. */
export interface ReportTarget {
  readonly field: Pick<FieldPort, 'read' | 'apply'>;
  readonly pack?: Pack;
  readonly bindings: SectionBindings;
}

/** What to do to a report; `undefined` when there is nothing to do. */
type Plan = (report: ParsedReport, snapshot: FieldSnapshot) => Insertion | undefined;

/** Inserts one section at the caret, or where the template and the text say it belongs. */
export function insertSection(target: ReportTarget, sectionId: string, where: 'caret' | 'place') {
  return carryOut(target, (report, snapshot) =>
    where === 'place'
      ? sectionInPlace(report, sectionId, snapshot.field.format)
      : sectionAtCaret(report, sectionId, caretOf(snapshot), snapshot.field.format),
  );
}

/** What would be inserted in its place, as plain text; undefined when nothing would. */
export function sectionText(report: ParsedReport, sectionId: string): string | undefined {
  const insertion = sectionInPlace(report, sectionId, 'plain');
  const edit = insertion?.edits[insertion.primary];
  return edit && 'blocks' in edit ? edit.blocks.map(({ text }) => text).join('\n') : undefined;
}

/** Inserts every section of the template at the caret. */
export function insertOutline(target: ReportTarget) {
  return carryOut(target, (report, snapshot) => wholeOutline(report, caretOf(snapshot), snapshot.field.format));
}

/** Inserts what is missing, each in its place. */
export function insertMissing(target: ReportTarget) {
  return carryOut(target, (report, snapshot) => missingSections(report, snapshot.field.format));
}

/**
 * Does what the finding's fix says. `checkedText` is the text the finding was made from: when the field no longer holds
 * exactly this text the fix is refused with 'field/stale' and nothing is written.
 */
export function applyFix(target: ReportTarget, finding: Pick<Finding, 'fix'>, checkedText: string) {
  const { fix } = finding;
  if (fix === undefined) return Promise.resolve(err<Failure>({ code: 'insert/nothing' }));
  if (fix.kind === 'insert-section') return insertSection(target, fix.sectionId, 'place');
  const edits = fix.edits.map(({ start, end, text }) => ({ start, end, inline: text }));
  return carryOut(target, () => ({ edits, primary: 0 }), checkedText);
}

async function carryOut(
  { field, pack, bindings }: ReportTarget,
  plan: Plan,
  checkedText?: string,
): Promise<Result<Applied, Failure>> {
  const read = await field.read();
  if (!read.ok) return read;
  const snapshot = read.value;
  if (checkedText !== undefined && snapshot.text !== checkedText) return err({ code: 'field/stale' });
  const insertion = plan(readReport(snapshot, pack, bindings), snapshot);
  if (insertion === undefined || insertion.edits.length === 0) return err({ code: 'insert/nothing' });
  if (snapshot.field.editor === 'input' && insertion.edits.some(hasLines)) return err({ code: 'insert/one-line' });
  return field.apply({ expectedText: snapshot.text, edits: insertion.edits, primary: insertion.primary });
}

/** An input would join them to one line. */
const hasLines = (edit: FieldEdit) => 'blocks' in edit && edit.blocks.length > 1;

/** A field that never had a caret is written to at its end, where a person would go on. */
export function caretOf({ selection, text }: FieldSnapshot): { readonly start: number; readonly end: number } {
  return selection ?? { start: text.length, end: text.length };
}
