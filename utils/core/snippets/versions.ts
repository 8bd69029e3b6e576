import { isSame, type LibraryChange } from './library-change';
import type { Snippet } from './model';

/** The snippet that a change replaces, when a person may want its words back. */
export function replacedWording(change: LibraryChange): Snippet | undefined {
  if (change.kind !== 'snippet' || change.before === undefined || change.after === undefined) return undefined;
  return isSame(wordingOf(change.before), wordingOf(change.after)) ? undefined : change.before;
}

function wordingOf({ title, body, format, tags, abbreviation }: Snippet): unknown {
  return { title, body, format: format ?? 'plain', tags, abbreviation: abbreviation ?? '' };
}
