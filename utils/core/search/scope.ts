import { withDescendants } from '../snippets/folders';
import { toCodes } from './codes';
import { findIn } from './finder';
import { fold } from './fold';
import type { PackedLibrary } from './packed-library';
import { SoundFinder } from './sounds';

/** Row → 1 when it is in the scope. */
export type Scope = Uint8Array;

/** The rows that have all of the tags and lie in all of the folders named; undefined: all of them. */
export function toScope(
  library: PackedLibrary,
  tags: readonly string[],
  folders: readonly string[],
): Scope | undefined {
  if (tags.length + folders.length === 0) return undefined;
  const scope: Scope = new Uint8Array(library.snippets.length).fill(1);
  for (const tag of tags) keep(scope, rowsWithTag(library, tag));
  for (const folder of folders) keep(scope, rowsInFolder(library, folder));
  return scope;
}

function keep(scope: Scope, rows: ReadonlySet<number>): void {
  for (let row = 0; row < scope.length; row++) if (!rows.has(row)) scope[row] = 0;
}

function rowsWithTag({ tags }: PackedLibrary, wanted: string): ReadonlySet<number> {
  const isWanted = createNameMatcher(wanted);
  return new Set([...tags].flatMap(([tag, rows]) => (isWanted(tag) ? rows : [])));
}

function rowsInFolder({ snippets, folders }: PackedLibrary, wanted: string): ReadonlySet<number> {
  const isWanted = createNameMatcher(wanted);
  const named = folders.filter(({ name }) => isWanted(fold(name))).map(({ id }) => id);
  const inside = withDescendants(folders, named);
  const rows = new Set<number>();
  for (const [row, { folderId }] of snippets.entries())
    if (folderId !== undefined && inside.has(folderId)) rows.add(row);
  return rows;
}

function createNameMatcher(wanted: string): (folded: string) => boolean {
  const exact = /[a-z]/.test(wanted) ? new SoundFinder(wanted, 'exact') : undefined;
  return (name) => name.includes(wanted) || (exact !== undefined && findIn(exact, toCodes(name))?.start === 0);
}
