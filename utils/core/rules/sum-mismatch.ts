import type { ParsedReport } from '../outline/report';
import type { Finding, Rule } from './rule';
import { type Figure, figuresIn, tolerance } from './shared/figures';
import { found, type Place } from './shared/found';
import { lineAt } from './shared/lines';
import { linesAround, matchesNear, matchesOn } from './shared/near';
import { proseOf } from './shared/prose';
import { withoutOverlaps } from './shared/ranges';

/** Parts that do not add up to the total they are parts of: 20家（合格15家，整改4家）. */
export const sumMismatch: Rule = {
  id: 'sum-mismatch',
  check: (report) =>
    withoutOverlaps([...inBrackets(report), ...afterAmongThem(report), ...beforeTotal(report)]).map(toFinding),
};

interface Sum {
  readonly total: Figure;
  readonly parts: readonly Figure[];
}

const IN_BRACKETS = /\d[^，。；\n（()）]{0,6}[（(](?<inside>[^（()）\n]{4,150})[）)]/g;
const AMONG_THEM = /[，,；;。（(：:](?:其中|当中|这些\p{Script=Han}{1,4}中|在[^，。；\n]{2,12}中)[，,：:]?/gu;
const TOTAL = /[，,；;](?:共计|合计|总计|一共)(?=[^，。；\n]{0,8}\d)/g;

/** Offsets of the brackets that open at most seven signs after a digit. */
function bracketsBehindFigures(text: string): readonly number[] {
  const offsets: number[] = [];
  let digit = -8;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digit = at;
    else if ((code === 0x28 || code === 0xff08) && at - digit <= 7) offsets.push(at);
  }
  return offsets;
}

type WrongSum = Place & { readonly total: string; readonly sum: number };

/** A bracket right after a figure, of which every clause holds one figure of the same unit. */
function inBrackets(report: ParsedReport): readonly WrongSum[] {
  const { text } = proseOf(report);
  const opened = linesAround(text, bracketsBehindFigures(text));
  return matchesOn(text, opened, IN_BRACKETS).flatMap((match) => {
    const inside = match.groups['inside'] ?? '';
    const opensAt = match.end - inside.length - 1;
    const total =
      figuresIn(text, Math.max(0, opensAt - 24), opensAt - 1).at(-1) ??
      figuresIn(text, match.start, opensAt - 1).at(-1);
    // 其中 and the like name some of the parts only.
    const isPartial = /含|包括|其中|等|如|比上|同比|比去|上年|增|减|新/.test(inside);
    if (total === undefined || opensAt - 1 - total.end > 2 || isPartial) return [];
    const clauses = clausesOf(text, opensAt, opensAt + inside.length);
    const parts = clauses.map(({ start, end }) => figuresIn(text, start, end));
    return parts.every(({ length }) => length === 1) ? wrong(text, { total, parts: parts.flat() }, 0.5) : [];
  });
}

/** 全年办结45件，其中A 20件、B 15件: others may not be named, so only a sum too large or just missed is wrong. */
function afterAmongThem(report: ParsedReport): readonly WrongSum[] {
  const { text } = proseOf(report);
  return matchesNear(text, ['中'], AMONG_THEM).flatMap((match) => {
    const at = match.end;
    const start = sentenceStart(text, match.start);
    const total = figuresIn(text, start, match.start + 1).at(-1);
    if (total === undefined) return [];
    const parts = clausesOf(text, at, sentenceEnd(text, at)).map((clause) => figuresIn(text, clause.start, clause.end));
    const stop = parts.findIndex((figures) => figures.length !== 1 || figures[0]?.unit !== total.unit);
    const named = (stop === -1 ? parts : parts.slice(0, stop)).flat();
    return isPartedBefore(text, total, named) ? [] : wrong(text, { total, parts: named }, 0.1);
  });
}

/** 受理287单，完成281单。其中A 156单、B 131单: an earlier figure of the paragraph is what was divided. */
function isPartedBefore(text: string, total: Figure, parts: readonly Figure[]): boolean {
  const line = lineAt(text, total.start);
  const earlier = figuresIn(text, Math.max(line.start, total.start - REACH), total.start);
  const sum = sumOf(parts.map(({ value }) => value));
  return earlier.some(({ unit, value }) => unit === total.unit && value === sum);
}

/** A 12件、B 16件，合计28件. */
function beforeTotal(report: ParsedReport): readonly WrongSum[] {
  const { text } = proseOf(report);
  return matchesNear(text, ['共计', '合计', '总计', '一共'], TOTAL).flatMap((match) => {
    const at = match.end;
    const total = figuresIn(text, at, Math.min(text.length, at + 20))[0];
    if (total === undefined) return [];
    const clauses = clausesOf(text, sentenceStart(text, match.start), match.start);
    const figures = clauses.map(({ start, end }) => figuresIn(text, start, end));
    const first = figures.findLastIndex((own) => own.length !== 1 || own[0]?.unit !== total.unit) + 1;
    return wrong(text, { total, parts: figures.slice(first).flat() }, 0.1);
  });
}

/** `reach`: a difference of more than this share of the total means that something else is counted. */
function wrong(text: string, { total, parts }: Sum, reach: number): readonly WrongSum[] {
  if (parts.length < 2 || total.isVague || parts.some(({ isVague }) => isVague)) return [];
  if (parts.some(({ unit, value }) => (unit !== total.unit && unit !== '') || value > total.value)) return [];
  const values = parts.map(({ value }) => value);
  const allowed = tolerance(total, parts);
  // Parts which overlap, as men, women and members, hold a division that adds up.
  const isDivided = values.some((_, index) => Math.abs(sumOf(values.slice(0, index + 1)) - total.value) <= allowed);
  const sum = sumOf(values);
  const difference = Math.abs(sum - total.value);
  if (isDivided || difference > Math.max(total.value * reach, 2)) return [];
  return [{ start: total.start, end: total.end, total: text.slice(total.start, total.end), sum: rounded(sum) }];
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

function toFinding({ start, end, total, sum }: WrongSum): Finding {
  return found('sum-mismatch', 'warn', { start, end }, { params: { total, sum } });
}

/** The clauses between two offsets; a figure in brackets is a remark on its clause. */
function clausesOf(text: string, from: number, to: number): readonly Place[] {
  const clauses: Place[] = [];
  let start = from;
  for (const { index } of text.slice(from, to).matchAll(/[，,、；;。]|[和及与](?=[^，,、；;。]{0,12}\d)/g)) {
    if (!/\d,\d{3}/.test(text.slice(from + index - 1, from + index + 4))) {
      clauses.push({ start, end: from + index });
      start = from + index + 1;
    }
  }
  return [...clauses, { start, end: to }].filter((clause) => text.slice(clause.start, clause.end).trim() !== '');
}

/** Sentences are looked for within this many characters, so that lines without a stop cost little. */
const REACH = 200;

function sentenceStart(text: string, offset: number): number {
  const from = Math.max(0, offset - REACH);
  const stop = Math.max(...['。', '；', ';', '\n'].map((sign) => text.slice(from, offset).lastIndexOf(sign)));
  return from + stop + 1;
}

function sentenceEnd(text: string, offset: number): number {
  const end = text.slice(offset, offset + REACH).search(/[。；;\n）)]/);
  return end === -1 ? Math.min(text.length, offset + REACH) : offset + end;
}
