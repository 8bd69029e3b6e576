import { diffArrays, diffChars } from 'diff';

/** A run of text in both, only in the draft (added) or only in the other text (removed). */
export interface Part {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Paragraphs that both texts have, or one changed place. */
export type Difference =
  | { readonly kind: 'same'; readonly lines: readonly string[] }
  | { readonly kind: 'changed'; readonly parts: readonly Part[] };

/** Longer places are shown as removed and added as a whole: character by character they would take seconds. */
const FINE_LENGTH = 3000;

/** What the draft has that the other text has not, and the other way round, by paragraphs and inside them. */
export function compareTexts(other: string, draft: string): readonly Difference[] {
  const blocks = diffArrays(other.split('\n'), draft.split('\n'));
  const rows: Difference[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    const next = blocks[index + 1];
    if (!block.added && !block.removed) rows.push({ kind: 'same', lines: block.value });
    else if (block.removed && next?.added) {
      rows.push({ kind: 'changed', parts: within(block.value.join('\n'), next.value.join('\n')) });
      index += 1;
    } else
      rows.push({
        kind: 'changed',
        parts: [{ kind: block.added ? 'added' : 'removed', text: block.value.join('\n') }],
      });
  }
  return rows;
}

function within(other: string, draft: string): readonly Part[] {
  const whole: readonly Part[] = [
    { kind: 'removed', text: other },
    { kind: 'added', text: draft },
  ];
  if (other.length + draft.length > FINE_LENGTH) return whole;
  return diffChars(other, draft).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
