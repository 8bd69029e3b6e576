import type { Context } from 'liquidjs';
import { FilterFailure } from './problem';

/** Of the finished text, and of any value on the way to it: a book; no field takes more. */
export const MOST_CHARACTERS = 500_000;

/**
 * `value` again, when it is no longer than a text may be and all that has been made so far fits the memory limit.
 * A text that is doubled in each of thirty lines would end the whole program otherwise: LiquidJS counts for its own
 * filters only, and nothing of what is captured or printed.
 */
export function hold<Value>(value: Value, { memoryLimit }: Context): Value {
  memoryLimit.use(within(value));
  return value;
}

/** How long a text or a list is; refuses what is too long to be worked on. */
export function within(value: unknown): number {
  const length = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  if (length > MOST_CHARACTERS) throw tooLong();
  return length;
}

/** `text` with every `from` replaced; looked at before it is made. */
export function replaceEach(text: string, from: string, to: string): string {
  const times = from === '' ? text.length + 1 : text.split(from).length - 1;
  if (text.length + times * (to.length - from.length) > MOST_CHARACTERS) throw tooLong();
  return text.replaceAll(from, () => to);
}

/** `texts` with `by` between them; looked at before it is made. */
export function joinTexts(texts: readonly string[], by: string): string {
  const length = texts.reduce((sum, text) => sum + text.length + by.length, 0);
  if (length - by.length > MOST_CHARACTERS) throw tooLong();
  return texts.join(by);
}

const tooLong = () => new FilterFailure({ key: 'snippet.problem.limit' });
