import { isSame, type LibraryChange } from './library-change';
import { MOST_VERSIONS, type Snippet, type SnippetVersion } from './model';

/** The snippet that a change replaces, when a person may want its words back. */
export function replacedWording(change: LibraryChange): Snippet | undefined {
  if (change.kind !== 'snippet' || change.before === undefined || change.after === undefined) return undefined;
  return isSame(wordingOf(change.before), wordingOf(change.after)) ? undefined : change.before;
}

type Earlier = Omit<SnippetVersion, 'number'>;

/** What is kept of `source` and its versions, the newest last, for a snippet that was made of it. */
export function inheritedVersions(
  made: Snippet,
  source: Snippet | undefined,
  versions: readonly SnippetVersion[],
): readonly Earlier[] {
  const last = source && replacedWording({ kind: 'snippet', id: made.id, before: source, after: made });
  const all = [...versions, ...(last ? [{ replacedAtMs: made.updatedAtMs, snippet: last }] : [])];
  return all
    .slice(-MOST_VERSIONS)
    .map(({ replacedAtMs, snippet }) => ({ snippetId: made.id, replacedAtMs, snippet: { ...snippet, id: made.id } }));
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
