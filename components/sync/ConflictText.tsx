import { useCallback } from 'preact/hooks';
import type { TextPiece } from '@/utils/core/text/char-diff';
import { useLoaded } from '../options/use-loaded';

const NOTHING: readonly TextPiece[] = [];

/** One side of a conflict; where there is one `other`, what only this side says is marked. */
export function ConflictText({ text, other }: { readonly text: string; readonly other: string | undefined }) {
  const compare = useCallback(async () => {
    if (other === undefined) return NOTHING;
    const { diffText } = await import('@/utils/core/text/char-diff');
    return diffText(text, other).filter((piece) => piece.in !== 'after');
  }, [text, other]);
  const pieces = useLoaded(compare, NOTHING);
  return (
    <p class="conflict-text">
      {pieces.length === 0
        ? text
        : pieces.map((piece, index) => (piece.in === 'both' ? piece.text : <mark key={index}>{piece.text}</mark>))}
    </p>
  );
}
