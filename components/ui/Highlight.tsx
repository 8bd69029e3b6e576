import type { ComponentChildren } from 'preact';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** `text` with `ranges` (in order, not overlapping) marked. */
export function Highlight({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  const parts: ComponentChildren[] = [];
  let position = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(position, start), <mark key={start}>{text.slice(start, end)}</mark>);
    position = end;
  }
  return (
    <>
      {parts}
      {text.slice(position)}
    </>
  );
}
