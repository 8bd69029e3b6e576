import type { Place } from './found';
import { maskMarkup } from './mask-markup';
import { matchesNear } from './near';
import { perReport } from './per-report';
import { PLACEHOLDER_FORMS } from './placeholder-forms';
import { withoutOverlaps } from './ranges';

/** Everything in a report that is still to be filled in, in reading order. */
export const placeholdersOf = perReport(({ text }): readonly Place[] => {
  const masked = maskMarkup(text);
  const places = PLACEHOLDER_FORMS.flatMap(({ near, pattern, stands = () => true }) =>
    matchesNear(masked, near, pattern)
      .map(({ start, end }) => ({ start, end }))
      .filter(({ start, end }) => end > start && stands(masked, start, end)),
  );
  return withoutOverlaps(places);
});
