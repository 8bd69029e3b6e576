import { OWNED_OR_BRACED } from './braces';

/** What a stretch of a source is: words, a field or value, a tag such as {% if %}, or something left as it stands. */
export type PieceKind = 'text' | 'value' | 'tag' | 'raw';

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

/** The source in pieces, for colouring it; together they are the source. What is broken is text. */
export function snippetPieces(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of source.matchAll(OWNED_OR_BRACED)) {
    pieces.push({ kind: 'text', text: source.slice(from, match.index) }, { kind: kindOf(match[0]), text: match[0] });
    from = match.index + match[0].length;
  }
  return [...pieces, { kind: 'text' as const, text: source.slice(from) }].filter(({ text }) => text !== '');
}

function kindOf(text: string): PieceKind {
  if (!text.startsWith('{%')) return 'value';
  return /^\{%-?\s*raw\b/.test(text) ? 'raw' : 'tag';
}
