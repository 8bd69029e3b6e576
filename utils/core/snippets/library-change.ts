import type { Folder, Snippet } from './model';

interface Change<Kind extends string, Value> {
  readonly kind: Kind;
  readonly id: string;
  /** Absent: it was not there. */
  readonly before?: Value;
  /** Absent: it is gone for good. */
  readonly after?: Value;
  /** What it was made from when it is new: the earlier wordings of that are its own, too. */
  readonly madeFrom?: string;
}

/** One record of the library, before and after a write. */
export type LibraryChange = Change<'snippet', Snippet> | Change<'folder', Folder>;

interface Edit<Kind extends string, Value> {
  readonly kind: Kind;
  readonly id: string;
  /** What becomes of the record as it is when written: the same object leaves it alone, undefined removes it for good. */
  readonly toNext: (before: Value | undefined) => Value | undefined;
  /** The id of what a new record is a copy of. */
  readonly madeFrom?: string;
}

/** One thing to do to the library. */
export type LibraryEdit = Edit<'snippet', Snippet> | Edit<'folder', Folder>;

/** The change that `edit` makes of the record found, or undefined when it leaves it alone. */
export function toChange(edit: LibraryEdit, found: Snippet | Folder | undefined): LibraryChange | undefined {
  // The caller looked the record up by the edit's kind.
  if (edit.kind === 'snippet')
    return changeOf('snippet', edit, found as Snippet | undefined) as LibraryChange | undefined;
  return changeOf('folder', edit, found as Folder | undefined) as LibraryChange | undefined;
}

function changeOf<Kind extends string, Value>(
  kind: Kind,
  { id, toNext, madeFrom }: Edit<Kind, Value>,
  before: Value | undefined,
): Change<Kind, Value> | undefined {
  const after = toNext(before);
  if (after === before) return undefined;
  if (before === undefined) return { kind, id, ...(after && { after }), ...(madeFrom !== undefined && { madeFrom }) };
  return { kind, id, before, ...(after === undefined ? {} : { after }) };
}

/**
 * Edits that take `changes` back. A record that was changed again since is left as it is: an undo never overwrites what
 * came after it.
 */
export function undoing(changes: readonly LibraryChange[]): readonly LibraryEdit[] {
  return changes.map((change) =>
    change.kind === 'snippet'
      ? { kind: 'snippet', id: change.id, toNext: (now) => (isSame(now, change.after) ? change.before : now) }
      : { kind: 'folder', id: change.id, toNext: (now) => (isSame(now, change.after) ? change.before : now) },
  );
}

/** Whether two records say the same, whatever the order of their properties. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
