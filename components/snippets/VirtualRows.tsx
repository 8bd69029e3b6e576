import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn at a time, far more than fit, and how far the list may move before others are drawn. */
const DRAWN_ROWS = 120;
const STEP_ROWS = 40;
/** As --snippet-row in snippets.css. */
const ROW_PX = 62;

interface VirtualRowsProps {
  readonly count: number;
  /** Draws the rows from `from` up to and without `until`. */
  readonly children: (from: number, until: number) => ComponentChildren;
}

/** Of many rows of one height, only those near the visible part are drawn; the rest is empty space of their height. */
export function VirtualRows({ count, children }: VirtualRowsProps) {
  const rows = useRef<HTMLDivElement>(null);
  const top = useScrolledRows(rows);
  const from = Math.max(0, Math.min(top - STEP_ROWS, count - DRAWN_ROWS));
  const until = Math.min(count, from + DRAWN_ROWS);
  const style = { paddingTop: from * ROW_PX, paddingBottom: (count - until) * ROW_PX };
  return (
    <div ref={rows} role="presentation" style={style}>
      {children(from, until)}
    </div>
  );
}

/** How many rows are scrolled past, in whole steps: between two of them nothing is drawn again. */
function useScrolledRows(rows: { readonly current: HTMLElement | null }): number {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const pane = rows.current?.closest('.pane');
    if (!pane) return undefined;
    const look = () => {
      const past = pane.getBoundingClientRect().top - (rows.current?.getBoundingClientRect().top ?? 0);
      setTop(Math.max(0, Math.floor(past / ROW_PX / STEP_ROWS) * STEP_ROWS));
    };
    pane.addEventListener('scroll', look, { passive: true });
    return () => pane.removeEventListener('scroll', look);
  }, [rows]);
  return top;
}
