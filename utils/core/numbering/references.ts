/** References of a text to its own numbers (见第三部分, 第（二）项所述, 见 2.1), and what becomes of them when the numbers change. */
import type { Outline, OutlineNode } from '../outline/model';
import { codeSet, hasCode } from '../text/code-set';
import type { Edit } from '../text/edits';
import { foldWidth } from '../text/normalize';
import { fromHan, HAN_NUMERAL, toHan } from './chinese';
import { familyOf } from './runs';

/** The numeral of a reference, with the heading it means. Offsets are UTF-16 code units of the text. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  /** Index in `Outline.nodes`. */
  readonly node: number;
}

const NUMERAL = `(?<numeral>[${HAN_NUMERAL}]{1,4}|\\d{1,2})`;
/** Everything that may refer; whether it does is told by the words around it. */
const FORMS = new RegExp(
  [
    `第 ?${NUMERAL} ?(?<unit>部分|大部分|章|节|篇|编|条|项|点)`,
    `第?\\((?<bracketed>[${HAN_NUMERAL}]{1,4}|\\d{1,2})\\)(?:项|点|条|款|部分|个?方面)?`,
    `(?<top>[${HAN_NUMERAL}]{1,3})、(?=[（(第，。；）)]|$)`,
    '第?(?<path>\\d{1,2}(?:\\.\\d{1,2})+)(?:节|条|项|款)?(?![\\d.%‰])',
    '(?:[Ss]ection|[Pp]art|[Cc]hapter) (?<english>\\d{1,2}(?:\\.\\d{1,2})*)\\b',
  ].join('|'),
  'y',
);
const FIRST = codeSet(`第(0123456789SsPpCc${HAN_NUMERAL}`);
/** Words right before that make it a reference to this text, not to another. */
const BEFORE =
  /(?:见|参照|参看|参阅|按照|按|根据|依照|依据|对照|如|同|上述|前述|[前上下后]文|本(?:文|报告|总结|方案|办法|规定|细则|制度|计划|通知|意见|预案|章|节|部分|条)的?|\b(?:see|cf\.|per|under|in|with)(?: also)?) ?[“"(（]?$/i;
const AFTER = /^[”"]?中?(?:所述|所列|所提|所说|所指|所示|已述|已提|提到|列明|载明| above\b| below\b)/;
/** Between two references of one breath: 见第二部分和第三部分, 第一部分第（二）项. */
const CHAIN = /^(?:[、和与及或至到,，]|以及|and|to|的)? ?$/;

/** All references whose heading is beyond doubt, in reading order. */
export function referencesIn(outline: Outline): readonly Reference[] {
  const references = known.get(outline) ?? readReferences(outline);
  known.set(outline, references);
  return references;
}

/** Of outlines that have been read: every list that is wrongly numbered asks for the references to it. */
const known = new WeakMap<Outline, readonly Reference[]>();

function readReferences(outline: Outline): readonly Reference[] {
  const marks = new Uint8Array(outline.text.length);
  for (const { mark } of outline.nodes) marks.fill(1, mark?.start ?? 0, mark?.end ?? 0);
  const folded = foldWidth(outline.text);
  const found: Reference[] = [];
  let before: { end: number; node: number; isPart: boolean } | undefined;
  for (const match of formsIn(folded)) {
    const end = match.index + match[0].length;
    const link = before === undefined ? undefined : folded.slice(before.end, match.index);
    const isChained = link !== undefined && link.length <= 3 && CHAIN.test(link);
    if (marks[match.index] === 1 || !(isChained || isCued(folded, match.index, end))) continue;
    const isBelow = isChained && before?.isPart === true && match.groups?.['bracketed'] !== undefined;
    const node = targetOf(outline, match, isBelow ? before?.node : undefined);
    before = {
      end,
      node: node ?? -1,
      isPart: match.groups?.['unit'] !== undefined || match.groups?.['top'] !== undefined,
    };
    const numeral = numeralOf(match);
    const start = match.index + match[0].indexOf(numeral);
    if (node !== undefined) found.push({ start, end: start + numeral.length, node });
  }
  return found;
}

/** Every match of `FORMS`; the pattern is tried only where it may begin. */
function* formsIn(folded: string): Generator<RegExpExecArray> {
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (!hasCode(FIRST, code) || !mayBegin(folded, at, code)) continue;
    FORMS.lastIndex = at;
    const match = FORMS.exec(folded);
    if (match === null) continue;
    yield match;
    at = match.index + match[0].length - 1;
  }
}

/** A bare numeral refers only as 二、 or as 2.1: most are told from that by the signs behind them. */
function mayBegin(folded: string, at: number, code: number): boolean {
  if (isDigit(code)) {
    const next = folded.charCodeAt(at + 1);
    return next === DOT || (isDigit(next) && folded.charCodeAt(at + 2) === DOT);
  }
  if (!hasCode(NUMERALS, code)) return true;
  for (let ahead = at + 1; ahead <= at + 3; ahead++) {
    const next = folded.charCodeAt(ahead);
    if (next === DUN) return true;
    if (!hasCode(NUMERALS, next)) return false;
  }
  return false;
}

const NUMERALS = codeSet(HAN_NUMERAL);
const DOT = 0x2e;
const DUN = 0x3001; // 、
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Edits that let the references follow headings whose marks `markEdits` rewrite. */
export function followReferences(outline: Outline, markEdits: readonly Edit[]): readonly Edit[] {
  if (markEdits.length === 0) return [];
  const written = new Map(markEdits.map(({ start, text }) => [start, text]));
  return referencesIn(outline).flatMap(({ start, end, node }) => {
    const mark = written.get(outline.nodes[node]?.mark?.start ?? -1);
    const old = outline.text.slice(start, end);
    const text = mark === undefined ? undefined : numeralLike(old, mark);
    return text === undefined || text === old ? [] : [{ start, end, text }];
  });
}

const numeralOf = ({ groups = {} }: RegExpExecArray): string =>
  groups['numeral'] ?? groups['bracketed'] ?? groups['top'] ?? groups['path'] ?? groups['english'] ?? '';

function isCued(folded: string, start: number, end: number): boolean {
  const lead = folded.slice(Math.max(0, start - 12), start);
  return BEFORE.test(lead) || (AFTER.test(folded.slice(end, end + 10)) && !/》的?$/.test(lead));
}

function targetOf(outline: Outline, match: RegExpExecArray, below: number | undefined): number | undefined {
  const { groups = {}, index: offset = 0 } = match;
  const numeral = numeralOf(match);
  if (groups['path'] !== undefined || groups['english']?.includes('.')) return only(outline, byPath(outline, numeral));
  const ordinal = /\d/.test(numeral) ? Number(numeral) : fromHan(numeral);
  const unit = groups['unit'] ?? '';
  const fits = (node: OutlineNode) => node.mark?.ordinal === ordinal;
  if (groups['bracketed'] !== undefined) {
    const family = /\d/.test(numeral) ? 'arab_paren_half' : 'han_paren_half';
    return nearest(outline, offset, below, (node) => familyOf(node.style) === family, fits);
  }
  if (unit === '项' || unit === '点') {
    const family = /\d/.test(numeral) ? 'arab_dot' : 'han_paren_half';
    return nearest(outline, offset, below, (node) => familyOf(node.style) === family, fits);
  }
  if (unit === '条') return only(outline, (node) => node.style === 'article' && fits(node));
  if (/^[章节篇编]$/.test(unit)) {
    const isUnit = (node: OutlineNode) => node.style === 'chapter' && markOf(outline, node).includes(unit);
    return nearest(outline, offset, below, isUnit, fits);
  }
  return only(outline, (node) => isOutermost(outline, node) && fits(node));
}

/** Of top-level numbers, in the writing of the outermost headings. */
function isOutermost({ nodes }: Outline, { depth, style, kind }: OutlineNode): boolean {
  const first = nodes.find((node) => node.mark !== undefined && node.kind !== 'item' && node.style !== 'markdown');
  return first !== undefined && depth === first.depth && kind !== 'item' && familyOf(style) === familyOf(first.style);
}

const byPath =
  (outline: Outline, path: string) =>
  (node: OutlineNode): boolean =>
    node.style === 'decimal' && pathOf(markOf(outline, node)) === path;

const markOf = ({ text }: Outline, { mark }: OutlineNode): string =>
  mark === undefined ? '' : foldWidth(text.slice(mark.start, mark.end));

const pathOf = (mark: string): string => (mark.match(/\d+/g) ?? []).join('.');

/** The one heading that fits; none when several do. */
function only({ nodes }: Outline, fits: (node: OutlineNode) => boolean): number | undefined {
  const index = nodes.findIndex(fits);
  return index === -1 || nodes.findLastIndex(fits) !== index ? undefined : index;
}

/** Of lists in that writing the innermost around the place, or the one below a heading that was named. */
function nearest(
  outline: Outline,
  offset: number,
  below: number | undefined,
  isOfKind: (node: OutlineNode) => boolean,
  fits: (node: OutlineNode) => boolean,
): number | undefined {
  const { nodes } = outline;
  if (below !== undefined) return only(outline, (node) => node.parent === below && isOfKind(node) && fits(node));
  let parent = nodes.findLastIndex((node) => node.offset <= offset && offset < node.end);
  for (; parent !== -1; parent = nodes[parent]?.parent ?? -1) {
    const place = parent;
    if (nodes.some((node) => node.parent === place && isOfKind(node)))
      return only(outline, (node) => node.parent === place && isOfKind(node) && fits(node));
  }
  return only(outline, (node) => isOfKind(node) && fits(node));
}

/** The number of `mark` in the writing of `old`. */
function numeralLike(old: string, mark: string): string | undefined {
  const folded = foldWidth(mark);
  const path = pathOf(folded);
  if (/\d/.test(foldWidth(old))) {
    const value = path !== '' ? path : ordinalIn(folded);
    return value === undefined ? undefined : inWidthOf(old, String(value));
  }
  const ordinal = path === '' ? ordinalIn(folded) : Number(path);
  return ordinal === undefined || !Number.isInteger(ordinal) || ordinal > 999 ? undefined : toHan(ordinal);
}

const ordinalIn = (mark: string): number | undefined => fromHan(new RegExp(`[${HAN_NUMERAL}]+`).exec(mark)?.[0] ?? '');

function inWidthOf(old: string, digits: string): string {
  const isFull = old.charCodeAt(0) >= 0xff10;
  return isFull ? digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : digits;
}
