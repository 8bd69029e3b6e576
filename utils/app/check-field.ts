import type { ReadText } from '../core/outline/read-text';
import type { ParsedReport, Profile, SectionBindings } from '../core/outline/report';
import type { Pack } from '../core/packs/model';
import { ok, type Result } from '../core/result';
import { checkReport } from '../core/rules/engine';
import { RULES } from '../core/rules/index';
import type { Finding } from '../core/rules/rule';
import type { Failure } from './failures';
import type { FieldPort } from './ports';
import type { FieldSnapshot } from './protocol';
import { readReport } from './read-report';

/** What the person has set about checks. */
export interface CheckSettings {
  readonly platformShowsAuthor: boolean;
  /** 'auto' or absent: each text tells itself. */
  readonly profile?: Profile | 'auto';
}

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
  options: CheckSettings,
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
  options: CheckSettings,
): CheckedField {
  const report = writtenAs(readReport(snapshot, pack, bindings), options.profile);
  return { snapshot, report, findings: checkReport(report, options).map((finding) => forField(finding, snapshot)) };
}

/** Awaited between the steps of long work, for other work to come in between. */
export type Breathe = () => Promise<void>;

/**
 * As `checkSnapshot`, with a pause for other work between the steps. `before` is an earlier state of the same text: what has
 * not changed since is not read again.
 */
export async function checkInSlices(
  snapshot: FieldSnapshot,
  pack: Pack | undefined,
  bindings: SectionBindings,
  options: CheckSettings & { readonly before?: ReadText | undefined },
  breathe: Breathe,
): Promise<CheckedField> {
  const report = writtenAs(readReport(snapshot, pack, bindings, options.before), options.profile);
  const findings: Finding[] = [];
  for (const rule of RULES) {
    await breathe();
    for (const finding of checkReport(report, options, [rule])) findings.push(forField(finding, snapshot));
  }
  return { snapshot, report, findings: findings.sort(inReadingOrder) };
}

const writtenAs = (report: ParsedReport, profile: CheckSettings['profile'] = 'auto'): ParsedReport =>
  profile === 'auto' ? report : { ...report, profile };

/** A rich field is not offered what would cost it its formatting. */
function forField(finding: Finding, { field }: FieldSnapshot): Finding {
  const { fix, ...rest } = finding;
  return fix?.kind === 'edits' && fix.movesLines && field.format === 'rich' ? rest : finding;
}

/** Stable: at one place the order of the rules. */
const inReadingOrder = (a: Finding, b: Finding): number => a.start - b.start || a.end - b.end;
