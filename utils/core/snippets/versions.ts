import { isSame, type LibraryChange } from './library-change';
import type { Snippet } from './model';

/** The snippet that a change replaces, when a person may want its words back. */
export function replacedWording(change: LibraryChange): Snippet | undefined {
  if (change.kind !== 'snippet' || change.before === undefined || change.after === undefined) return undefined;
  return isSame(wordingOf(change.before), wordingOf(change.after)) ? undefined : change.before;
}

/** All that is set in its editor but the folder: moving many at once would push their words out of the versions kept. */
function wordingOf(snippet: Snippet): unknown {
  const {
    title,
    body,
    format = 'plain',
    tags,
    language,
    abbreviation = '',
    kinds = [],
    sections = [],
    sites = [],
  } = snippet;
  return { title, body, format, tags, language, abbreviation, kinds, sections, sites };
}
