// Between things of the library and their records: one field per property, one per tag.
import type { LibraryChange } from '../snippets/library-change';
import type { Folder, Snippet } from '../snippets/model';
import { canonicalJson } from './canonical';
import { hashText } from './hash-text';
import { deleteRecord, type FieldRules, purgeRecord, restate, writeFields } from './merge';
import { EMPTY_RECORD, isAlive, type Json, type SyncRecord, shownValue, type VersionId } from './record';

type Thing = Snippet | Folder;
/** What a thing says, by the name of its fields. */
export type Fields = Readonly<Record<string, Json>>;

/** Only what people word is worth a question; of places, times and marks the newest is good enough. */
const ASKED_ABOUT = /^(title|body|name|section:.*)$/s;

export const LIBRARY_RULES: FieldRules = {
  isQuiet: (field) => !ASKED_ABOUT.test(field),
  isLongText: (field) => field === 'body',
};

const TAG = 'tag:';
const DELETED_AT = 'deletedAtMs';

export const recordIdOf = (kind: LibraryChange['kind'] | 'pack', id: string) => `${kind}/${id}`;

/** The record of something that was there before records were kept. The id follows from the content: equal on all devices. */
export function seedRecord(thing: Thing): SyncRecord {
  return seedFields(toFields(thing));
}

export function seedFields(fields: Fields): SyncRecord {
  const id = `${'0'.repeat(17)}~seed~${hashText(canonicalJson(fields))}`;
  const record = writeFields(EMPTY_RECORD, fields, id, LIBRARY_RULES);
  return DELETED_AT in fields ? deleteRecord(record) : record;
}

/** The record after a change that a person made. */
export function recordChange(
  record: SyncRecord | undefined,
  { before, after }: LibraryChange,
  newId: () => VersionId,
): SyncRecord {
  return recordFieldChange(record, before && toFields(before), after && toFields(after), newId);
}

/** As `recordChange`, of anything that is made of fields. */
export function recordFieldChange(
  record: SyncRecord | undefined,
  before: Fields | undefined,
  after: Fields | undefined,
  newId: () => VersionId,
): SyncRecord {
  const start = record ?? (before ? seedFields(before) : EMPTY_RECORD);
  if (after === undefined) return purgeRecord(start);
  const isBack = record !== undefined && !isAlive(record) && !(DELETED_AT in after);
  const base = isBack ? restate(start, newId) : start;
  const changed = difference(shownFields(base), after);
  const written = Object.keys(changed).length > 0 ? writeFields(base, changed, newId(), LIBRARY_RULES) : base;
  return DELETED_AT in after ? deleteRecord(written) : written;
}

/** What the library shows of a record; undefined when it shows nothing of it. */
export function toThing(recordId: string, record: SyncRecord, nowMs: number): LibraryThing | undefined {
  const slash = recordId.indexOf('/');
  const [kind, id] = [recordId.slice(0, slash), recordId.slice(slash + 1)];
  const shown = shownFields(record);
  if (kind === 'folder') return isAlive(record) ? asFolder(id, shown) : undefined;
  if (kind !== 'snippet') return undefined;
  const deletedAtMs = shown[DELETED_AT];
  const { [DELETED_AT]: _, ...rest } = shown;
  if (isAlive(record)) return asSnippet(id, rest);
  return asSnippet(id, { ...rest, [DELETED_AT]: typeof deletedAtMs === 'number' ? deletedAtMs : nowMs });
}

export type LibraryThing =
  | { readonly kind: 'snippet'; readonly id: string; readonly thing: Snippet }
  | { readonly kind: 'folder'; readonly id: string; readonly thing: Folder };

function toFields({ id: _, ...properties }: Thing): Fields {
  const entries = Object.entries(properties as Record<string, Json | undefined>).flatMap(([name, value]) => {
    if (name === 'tags' && Array.isArray(value)) return value.map((tag, index) => [TAG + String(tag), index] as const);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function difference(shown: Fields, wanted: Fields): Fields {
  const changed = Object.entries(wanted).filter(([name, value]) => canonicalJson(shown[name]) !== canonicalJson(value));
  const dropped = Object.keys(shown).filter((name) => !Object.hasOwn(wanted, name));
  return Object.fromEntries([...changed, ...dropped.map((name) => [name, null] as const)]);
}

/** Fields with a value; null stands for one that was taken away. */
export function shownFields(record: SyncRecord): Fields {
  const entries = Object.keys(record.fields).map((name) => [name, shownValue(record, name)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null)) as Fields;
}

/** What came from elsewhere is shown only where it has the shape of a snippet; its record is kept in any case. */
function asSnippet(id: string, { ...fields }: Fields): LibraryThing | undefined {
  const { title, body, language, createdAtMs, updatedAtMs } = fields;
  if (typeof title !== 'string' || typeof body !== 'string') return undefined;
  const optional = Object.entries(fields).filter(([name, value]) => SNIPPET_OPTIONS[name]?.(value) === true);
  const thing = {
    ...Object.fromEntries(optional),
    id,
    title,
    body,
    tags: tagsIn(fields),
    language: language === 'en' ? 'en' : 'zh-CN',
    createdAtMs: timeIn(createdAtMs),
    updatedAtMs: timeIn(updatedAtMs),
  } as Snippet; // every property was checked above or in the table
  return { kind: 'snippet', id, thing };
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isTime: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);

const SNIPPET_OPTIONS: Readonly<Record<string, Check>> = {
  format: (value) => value === 'plain' || value === 'markdown',
  folderId: isText,
  abbreviation: isText,
  kinds: isTexts,
  sections: isTexts,
  sites: isTexts,
  pinnedAtMs: isTime,
  deletedAtMs: isTime,
};

function asFolder(id: string, { name, parentId, updatedAtMs }: Fields): LibraryThing | undefined {
  if (typeof name !== 'string') return undefined;
  const parent = typeof parentId === 'string' ? { parentId } : {};
  return { kind: 'folder', id, thing: { id, name, ...parent, updatedAtMs: timeIn(updatedAtMs) } };
}

const timeIn = (value: Json | undefined) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

function tagsIn(fields: Fields): readonly string[] {
  return Object.entries(fields)
    .filter(([name]) => name.startsWith(TAG))
    .map(([name, place]) => [name.slice(TAG.length), Number(place)] as const)
    .sort(([a, i], [b, j]) => i - j || (a < b ? -1 : 1))
    .map(([tag]) => tag);
}
