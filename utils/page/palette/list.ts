// The list of what was found.
import type { PaletteHit, PaletteHits, PaletteWords } from '../../app/inpage-protocol';
import { make } from '../make';

export interface HitList {
  readonly element: HTMLElement;
  /** The hit with this number (1 is the first), if it is shown; without one the chosen hit. */
  hit(number?: number): PaletteHit | undefined;
  /** Moves the choice, around the ends; gives the hit that is chosen then. */
  move(by: number): PaletteHit | undefined;
  /** Chooses the row that an element of the list is in. */
  choose(inside: Node): PaletteHit | undefined;
}

export function createList(document: Document, { hits }: PaletteHits, words: PaletteWords): HitList {
  const rows = hits.map((hit, index) => rowOf(document, hit, index, words));
  const element = make(document, 'div', 'rows', rows, { role: 'listbox', 'aria-label': words.title });
  let index = 0;
  const show = (next: number) => {
    index = next;
    for (const [at, row] of rows.entries()) row.setAttribute('aria-selected', String(at === index));
    // Only the list scrolls; scrollIntoView would move the page as well.
    const row = rows[index];
    if (!row) return;
    const { offsetTop: top, offsetHeight: height } = row;
    const first = rows[0]?.offsetTop ?? 0;
    element.scrollTop = Math.min(element.scrollTop, top - first);
    element.scrollTop = Math.max(element.scrollTop, top - first + height - element.clientHeight);
  };
  show(0);
  return {
    element,
    hit: (number = index + 1) => hits[number - 1],
    move: (by) => {
      show((index + by + hits.length) % hits.length);
      return hits[index];
    },
    choose: (inside) => {
      const at = rows.findIndex((row) => row.contains(inside));
      if (at >= 0) show(at);
      return at < 0 ? undefined : hits[at];
    },
  };
}

function rowOf(document: Document, hit: PaletteHit, index: number, words: PaletteWords): HTMLElement {
  const parts = [
    make(document, 'span', 'num soft', [String(index + 1)]),
    make(document, 'span', 'name', marked(document, hit)),
    make(document, 'span', 'tag soft', hit.asks ? [words.asks] : []),
    make(document, 'span', 'text soft', [hit.excerpt]),
  ];
  return make(document, 'div', 'row', parts, { role: 'option' });
}

function marked(document: Document, { title, ranges }: PaletteHit): (Node | string)[] {
  let position = 0;
  const parts = ranges.flatMap(({ start, end }) => {
    const before = title.slice(position, start);
    position = end;
    return [before, make(document, 'mark', '', [title.slice(start, end)])];
  });
  return [...parts, title.slice(position)];
}
