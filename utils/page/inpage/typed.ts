// What the last characters typed mean: the palette's trigger, or an abbreviation.
import { fold } from '../../core/search/fold';

/** Whether `before` (the caret) ends with the trigger, whatever stands in front of it; full and half width are equal. */
export function endsWithTrigger(before: string, trigger: string): boolean {
  return trigger !== '' && fold(before).endsWith(trigger);
}

/** The longest abbreviation that `before` ends with; they begin with a sign, so that one may follow Chinese text at once. */
export function abbreviationAt(before: string, abbreviations: readonly string[]): string | undefined {
  const folded = fold(before);
  const found = abbreviations.filter((abbreviation) => abbreviation !== '' && folded.endsWith(abbreviation));
  return found.sort((a, b) => b.length - a.length)[0];
}
