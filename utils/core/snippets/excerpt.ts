interface Range {
  readonly start: number;
  readonly end: number;
}

/** Shown of a body in a list; two lines at most hold less. */
const MOST_SHOWN = 160;
/** Text kept before a match, so that it is seen in its sentence. */
const KEPT_BEFORE = 12;

/**
 * One line of a snippet's body, beginning near `match` when that is far from the start. Ranges refer to the returned text.
 * Placeholders read 【单位名称】; a match inside of one is a match in its name.
 */
export function excerpt(body: string, match: Range | undefined): { text: string; ranges: readonly Range[] } {
  const pieces = readable(body);
  const whole = pieces.map(({ text }) => text).join('');
  if (match === undefined) return { text: oneLine(whole.slice(0, MOST_SHOWN)), ranges: [] };
  const shown = { start: shownAt(pieces, match.start), end: shownAt(pieces, match.end) };
  const from = shown.start <= KEPT_BEFORE * 2 ? 0 : shown.start - KEPT_BEFORE;
  const lead = from === 0 ? '' : '…';
  const text = lead + oneLine(whole.slice(from, from + MOST_SHOWN));
  const shift = lead.length - from;
  const range = { start: shown.start + shift, end: Math.min(shown.end + shift, text.length) };
  return { text, ranges: range.end > range.start ? [range] : [] };
}

/** Line breaks become spaces one by one, so that offsets stay. */
const oneLine = (text: string): string => text.replace(/\s/g, ' ');

/** A part of a body, and what is shown for it: `core` of the source are the characters of `text` from `lead` on. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lead: number;
  readonly core: number;
}

/** Fields as their names in brackets, other tags not at all. */
function readable(body: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  const plain = (end: number) =>
    pieces.push({ start: position, end, text: body.slice(position, end), lead: 0, core: position });
  for (const tag of body.matchAll(/\{%.*?%\}|\{\{-?\s*([^|}]+?)\s*(?:\|[^}]*)?-?\}\}/gs)) {
    const [source, name] = tag;
    plain(tag.index);
    position = tag.index + source.length;
    const core = tag.index + (name === undefined ? source.length : source.indexOf(name));
    pieces.push({ start: tag.index, end: position, text: name === undefined ? '' : `【${name}】`, lead: 1, core });
  }
  plain(body.length);
  return pieces;
}

/** Where a place of the body is in what is shown of it. */
function shownAt(pieces: readonly Piece[], place: number): number {
  let before = 0;
  for (const { start, end, text, lead, core } of pieces) {
    if (place >= start && place < end) return before + Math.min(Math.max(0, place - core + lead), text.length);
    before += text.length;
  }
  return before;
}
