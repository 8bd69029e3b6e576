import { err, ok, type Result } from '../result';
import { canonicalJson } from '../sync/canonical';
import type { LibraryContent, LibraryDifference, LibraryRefusal } from './model';

/** What is known of a library from before. */
export interface Known {
  /** The key that everything from this address must be signed with. */
  readonly pinnedKey?: string;
  readonly content?: LibraryContent;
}

/** A library as it came; `key` is what it was signed with, the signature being right. */
export interface Received {
  readonly key?: string;
  readonly content: LibraryContent;
}

/**
 * Whether what came may take the place of what is here. A key once pinned stays; a library never goes back to an earlier
 * number, and never says two things under one: a server, or whoever sits on the way, can withhold news but not rewrite it.
 */
export function acceptLibrary(
  { pinnedKey, content: before }: Known,
  { key, content }: Received,
): Result<'new' | 'same', LibraryRefusal> {
  if (pinnedKey !== undefined && key === undefined) return err('unsigned');
  if (pinnedKey !== undefined && key !== pinnedKey) return err('other-key');
  if (before === undefined) return ok('new');
  if (content.id !== before.id) return err('other-library');
  if (content.sequence < before.sequence) return err('rollback');
  if (canonicalJson(content) === canonicalJson(before)) return ok('same');
  const isCounted = content.sequence > 0 || key !== undefined;
  return isCounted && content.sequence === before.sequence ? err('altered') : ok('new');
}

/** What is new, worded otherwise, or gone: titles of phrases and names of templates. */
export function differenceOf(before: LibraryContent | undefined, after: LibraryContent): LibraryDifference {
  const old = partsOf(before);
  const now = partsOf(after);
  const added = [...now].filter(([id]) => !old.has(id));
  const changed = [...now].filter(([id, part]) => old.has(id) && old.get(id)?.text !== part.text);
  const removed = [...old].filter(([id]) => !now.has(id));
  const names = (parts: readonly (readonly [string, Part])[]) => parts.map(([, { name }]) => name);
  return { added: names(added), changed: names(changed), removed: names(removed) };
}

interface Part {
  readonly name: string;
  readonly text: string;
}

function partsOf(content: LibraryContent | undefined): ReadonlyMap<string, Part> {
  const packs = (content?.packs ?? []).map((pack) => [`pack ${pack.id}`, partOf(pack.name, pack)] as const);
  const phrases = (content?.snippets ?? []).map((one) => [`snippet ${one.id}`, partOf(one.title, one)] as const);
  return new Map([...packs, ...phrases]);
}

const partOf = (name: string, value: unknown): Part => ({ name, text: canonicalJson(value) });
