interface Range {
  readonly start: number;
  readonly end: number;
}

/** Shown of a body in a list; two lines at most hold less. */
const MOST_SHOWN = 160;
/** Text kept before a match, so that it is seen in its sentence. */
const KEPT_BEFORE = 12;

/** One line of a snippet's body, beginning near `match` when that is far from the start. Ranges refer to the returned text. */
export function excerpt(body: string, match: Range | undefined): { text: string; ranges: readonly Range[] } {
  const from = match === undefined || match.start <= KEPT_BEFORE * 2 ? 0 : match.start - KEPT_BEFORE;
  const lead = from === 0 ? '' : '…';
  // Line breaks become spaces one by one, so that offsets stay.
  const text = lead + body.slice(from, from + MOST_SHOWN).replace(/\s/g, ' ');
  if (match === undefined) return { text, ranges: [] };
  const shift = lead.length - from;
  return { text, ranges: [{ start: match.start + shift, end: Math.min(match.end + shift, text.length) }] };
}
