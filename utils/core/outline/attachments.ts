/** The list of a letter's attachments: 附件：1. … 2. … It names papers, and is no part of the outline. */
import type { TextRange } from '../text/segment';
import type { Candidate } from './candidates';

const LABEL = /^附件?[ \t]*:[ \t]*/;
/** Names of papers are short and have no stop. */
const NAME_LENGTH = 60;

/** The candidates without those that number attachments. */
export function dropAttachments(
  folded: string,
  pieces: readonly TextRange[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const labelled = new Set<number>();
  for (const [index, { start }] of pieces.entries())
    if (folded.charAt(start) === '附' && LABEL.test(folded.slice(start, start + 8))) labelled.add(index);
  if (labelled.size === 0) return candidates;
  let last: Candidate | undefined;
  return candidates.filter((candidate) => {
    const goesOn =
      last !== undefined &&
      candidate.mark.key === last.mark.key &&
      candidate.mark.ordinal === last.mark.ordinal + 1 &&
      candidate.piece <= last.piece + 1;
    const opens = candidate.mark.ordinal === 1 && follows(folded, pieces, labelled, candidate);
    const isNamed = (goesOn || opens) && isName(folded, pieces[candidate.piece]);
    last = isNamed ? candidate : undefined;
    return !isNamed;
  });
}

/** Right behind the label, or below a label that stands alone. */
function follows(
  folded: string,
  pieces: readonly TextRange[],
  labelled: ReadonlySet<number>,
  { mark, piece }: Candidate,
) {
  const own = pieces[piece];
  if (own !== undefined && labelled.has(piece))
    return LABEL.exec(folded.slice(own.start, mark.start))?.[0].length === mark.start - own.start;
  const above = pieces[piece - 1];
  if (above === undefined || !labelled.has(piece - 1) || own?.start !== mark.start) return false;
  return folded.slice(above.start, above.end).replace(LABEL, '') === '';
}

function isName(folded: string, range: TextRange | undefined): boolean {
  return (
    range !== undefined && range.end - range.start <= NAME_LENGTH && !/[。;]/.test(folded.slice(range.start, range.end))
  );
}
