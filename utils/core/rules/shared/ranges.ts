/** In reading order; of ranges that overlap, the one that starts first stays, then the longer one. */
export function withoutOverlaps<Range extends { readonly start: number; readonly end: number }>(
  ranges: readonly Range[],
): readonly Range[] {
  const kept: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end))
    if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}
