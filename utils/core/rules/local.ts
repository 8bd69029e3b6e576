/** Findings of rules that look at each line by itself: after an edit only the lines it touched are gone through again. */
import { changeSince, type ReadText } from '../outline/read-text';
import type { ParsedReport, Profile } from '../outline/report';
import type { Finding, Fix, Rule } from './rule';
import { linesAcross } from './shared/mask-markup';
import { proseOf } from './shared/prose';

/** As `rule.check(report)`. What a local rule found in the state of the text before is taken over where nothing has changed. */
export function findingsOf(rule: Rule, report: ParsedReport): readonly Finding[] {
  const { read } = report;
  if (rule.isLocal !== true || read === undefined) return rule.check(report);
  const { profile } = proseOf(report);
  const known = states.get(read);
  const state = known?.profile === profile ? known : stateOf(read, profile);
  states.set(read, state);
  const findings = state.findings.get(rule) ?? rule.check(report);
  state.findings.set(rule, findings);
  return findings;
}

/** What is known of one state of a text, read as this kind of writing. */
interface State {
  readonly profile: Profile;
  readonly findings: Map<Rule, readonly Finding[]>;
}

const states = new WeakMap<ReadText, State>();

/** Of all rules at once: going back and forth between the text and its changed lines, each would be prepared many times. */
function stateOf(read: ReadText, profile: Profile): State {
  const findings = new Map<Rule, readonly Finding[]>();
  const part = partOf(read, profile);
  for (const [rule, old] of part?.before.findings ?? []) {
    const now = part && carriedOver(rule, old, part);
    if (now !== undefined) findings.set(rule, now);
  }
  return { profile, findings };
}

/** The changed lines: in the new text from `start`, instead of those of the text before that end at `oldEnd`. */
interface Part {
  readonly before: State;
  readonly start: number;
  readonly oldEnd: number;
  readonly shift: number;
  readonly report: ParsedReport;
}

function carriedOver(rule: Rule, old: readonly Finding[], part: Part): readonly Finding[] | undefined {
  try {
    return [
      ...old.filter(({ start }) => start < part.start),
      ...rule.check(part.report).map((finding) => moved(finding, part.start)),
      ...old.filter(({ start }) => start >= part.oldEnd).map((finding) => moved(finding, part.shift)),
    ];
  } catch {
    return undefined; // the rule is asked about the whole text then, where its failure is told as its own
  }
}

/** Below this share of a text going through all of it costs no more. */
const SMALL = 0.25;

function partOf(read: ReadText, profile: Profile): Part | undefined {
  const change = changeSince(read);
  const before = change && states.get(change.before);
  if (change === undefined || before?.profile !== profile) return undefined;
  const { text } = read;
  const shift = text.length - change.before.text.length;
  const start = change.head === 0 ? 0 : text.lastIndexOf('\n', change.head - 1) + 1;
  const next = text.indexOf('\n', text.length - change.tail);
  const end = next === -1 ? text.length : next + 1;
  // What spans lines may have been opened far above the change.
  if (end - start > text.length * SMALL || linesAcross(text) || linesAcross(change.before.text)) return undefined;
  const report = { text: text.slice(start, end), outline: NO_OUTLINE, matches: [], profile };
  return { before, start, oldEnd: end - shift, shift, report };
}

const NO_OUTLINE = { text: '', nodes: [], series: [], blocks: [] };

function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const { start, end, fix, ...rest } = finding;
  return { ...rest, start: start + by, end: end + by, ...(fix && { fix: movedFix(fix, by) }) };
}

function movedFix(fix: Fix, by: number): Fix {
  if (fix.kind !== 'edits') return fix;
  return { ...fix, edits: fix.edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text })) };
}
