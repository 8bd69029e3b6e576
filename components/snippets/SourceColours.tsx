import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Piece, snippetPieces } from '@/utils/core/snippet-language/pieces';
import type { PlacedProblem } from '@/utils/core/snippet-language/problems';

interface SourceColoursProps {
  readonly source: string;
  readonly problems: readonly PlacedProblem[];
  readonly area: { readonly current: HTMLTextAreaElement | null };
  readonly children: ComponentChildren;
}

/**
 * Colours behind a text area: a copy of its text, unseen but for the grounds of fields, tags and problems. The text itself
 * stays the browser's, so that typing, input methods and undo are as everywhere.
 */
export function SourceColours({ source, problems, area, children }: SourceColoursProps) {
  const layer = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => withProblems(snippetPieces(source), problems), [source, problems]);
  useLayoutEffect(() => {
    const [element, copy] = [area.current, layer.current];
    if (element === null || copy === null) return;
    const follow = () => {
      copy.style.width = `${element.clientWidth}px`;
      copy.style.height = `${element.clientHeight}px`;
      copy.style.top = `${element.offsetTop + element.clientTop}px`;
      copy.style.left = `${element.offsetLeft + element.clientLeft}px`;
      copy.scrollTop = element.scrollTop;
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    element.addEventListener('scroll', follow);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [area, source]);
  return (
    <div class="source-colours">
      <div class="source-layer" ref={layer} aria-hidden="true">
        {pieces.map(({ kind, text, isWrong }, index) =>
          kind === 'text' && !isWrong ? (
            text
          ) : (
            <span key={`${index} ${text}`} class={`source-${isWrong ? 'wrong' : kind}`}>
              {text}
            </span>
          ),
        )}
        {'\n'}
      </div>
      {children}
    </div>
  );
}

type Coloured = Piece & { readonly isWrong: boolean };

/** The pieces, cut where a problem begins or ends. */
function withProblems(pieces: readonly Piece[], problems: readonly PlacedProblem[]): readonly Coloured[] {
  const edges = problems.flatMap(({ start, end }) => [start, end]);
  const isWrong = (place: number) => problems.some(({ start, end }) => place >= start && place < end);
  let from = 0;
  return pieces.flatMap(({ kind, text }) => {
    const start = from;
    from += text.length;
    const inside = edges.filter((edge) => edge > start && edge < from);
    const cuts = [...new Set([start, ...inside, from])].sort((a, b) => a - b);
    return cuts.slice(1).map((end, index) => {
      const begin = cuts[index] ?? start;
      return { kind, text: text.slice(begin - start, end - start), isWrong: isWrong(begin) };
    });
  });
}
