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
 * Without a match placeholders read 【单位名称】; with one the source stays as it is, since the match may lie inside them.
 */
export function excerpt(body: string, match: Range | undefined): { text: string; ranges: readonly Range[] } {
  if (match === undefined) return { text: oneLine(readable(body).slice(0, MOST_SHOWN)), ranges: [] };
  const from = match.start <= KEPT_BEFORE * 2 ? 0 : match.start - KEPT_BEFORE;
  const lead = from === 0 ? '' : '…';
  const text = lead + oneLine(body.slice(from, from + MOST_SHOWN));
  const shift = lead.length - from;
  return { text, ranges: [{ start: match.start + shift, end: Math.min(match.end + shift, text.length) }] };
}

/** Line breaks become spaces one by one, so that offsets stay. */
const oneLine = (text: string): string => text.replace(/\s/g, ' ');

function readable(body: string): string {
  return body.replace(/\{%.*?%\}/gs, '').replace(/\{\{-?\s*([^|}]+?)\s*(?:\|[^}]*)?-?\}\}/g, '【$1】');
}
