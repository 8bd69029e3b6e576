import { fold } from '../search/fold';
import type { Snippet } from './model';

/**
 * What has to be typed for an abbreviation, folded (lower case, half width). It begins with a sign, so that it may be typed
 * right after Chinese text; one that was saved without gets a semicolon. '' when there is nothing but space.
 * @example abbreviationKey('；ZJ') // ';zj'
 */
export function abbreviationKey(abbreviation: string): string {
  const folded = fold(abbreviation.trim());
  return /^[\p{L}\p{N}]/u.test(folded) ? `;${folded}` : folded;
}

/** The snippet that is meant by what was typed; of several the one edited last. */
export function withAbbreviation(snippets: readonly Snippet[], key: string): Snippet | undefined {
  const meant = snippets.filter(({ abbreviation }) => abbreviation && abbreviationKey(abbreviation) === key);
  return meant.sort((a, b) => b.updatedAtMs - a.updatedAtMs)[0];
}

/** All that is to be typed; each once. */
export function abbreviationKeys(snippets: readonly Snippet[]): readonly string[] {
  const keys = snippets.map(({ abbreviation }) => abbreviationKey(abbreviation ?? ''));
  return [...new Set(keys)].filter((key) => key.length > 1);
}
