/** Who wrote and when, where that stands below the title: 县农业局 and （2024年12月5日）. */
import { type BlockContext, isDateLine, isWriter } from './blocks';
import type { Block, BlockKind } from './model';

export interface Byline {
  readonly blocks: readonly Block[];
  /** Index of the first piece behind them. */
  readonly next: number;
}

/** A byline is followed by more than its own length. */
const LEAST_BEHIND = 20;

/** `from`: index of the first piece behind the title. Only what `tail`, the end of the text, does not tell. */
export function findByline(context: BlockContext, from: number, tail: readonly Block[]): Byline {
  const blocks: Block[] = [];
  let next = from;
  for (let kind = kindOf(context, next); kind !== undefined; kind = kindOf(context, next)) {
    const range = context.pieces[next];
    if (range === undefined || [...blocks, ...tail].some((block) => block.kind === kind)) break;
    blocks.push({ kind, start: range.start, end: range.end });
    next++;
  }
  const behind = context.pieces[next];
  const isOpening = behind !== undefined && (context.headings.has(next) || behind.end - behind.start >= LEAST_BEHIND);
  return isOpening ? { blocks, next } : { blocks: [], next: from };
}

function kindOf(context: BlockContext, index: number): BlockKind | undefined {
  if (context.headings.has(index)) return undefined;
  if (isDateLine(context, index)) return 'date';
  return isWriter(context, index) ? 'signature' : undefined;
}
