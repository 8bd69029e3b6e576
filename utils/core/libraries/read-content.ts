// What lies at an address, read: a library, one template, or an export of the snippet library. Untrusted, checked before use.
import { readPack } from '../packs/schema';
import { err, ok, type Result } from '../result';
import { clean } from '../snippet-language/marks';
import { hashText } from '../sync/hash-text';
import type { LibraryContent, LibraryRefusal, LibrarySnippet } from './model';

export const TEAM_FORMAT = 'draftside-team';
const EXPORT_FORMAT = 'draftside-library';

const LIBRARY_ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const LONGEST_ID = 60;
const MOST_SNIPPETS = 20_000;
const MOST_PACKS = 200;
const LONGEST_BODY = 200_000;
const LONGEST_LINE = 500;
/** Of one phrase: folders below each other, tags, kinds. Each level of folders is written with all those above it. */
const MOST_LINES = 100;

type Json = Readonly<Record<string, unknown>>;

/** The JSON in a file, or undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // whatever it is, it is no library
  }
}

/** The library in parsed JSON. `address` names what has no id of its own. Never throws. */
export function readContent(json: unknown, address: string): Result<LibraryContent, LibraryRefusal> {
  if (!isRecord(json)) return err('malformed');
  if (json['format'] === TEAM_FORMAT) return readTeam(json);
  if (json['format'] === EXPORT_FORMAT) return readExport(json, address);
  const pack = readPack(json);
  if (!pack.ok) return err('malformed');
  const { id, name } = pack.value;
  return ok({ id: `pack.${id}`.slice(0, LONGEST_ID), name, sequence: 0, packs: [pack.value], snippets: [] });
}

function readTeam(json: Json): Result<LibraryContent, LibraryRefusal> {
  const { v, id, name, sequence, expires, packs = [], snippets = [] } = json;
  if (typeof v === 'number' && v > 1) return err('newer');
  if (v !== 1 || !isLibraryId(id) || !isLine(name) || !isCount(sequence)) return err('malformed');
  const expiresAtMs =
    expires === undefined ? undefined : typeof expires === 'string' ? Date.parse(expires) : Number.NaN;
  if (expiresAtMs !== undefined && Number.isNaN(expiresAtMs)) return err('malformed');
  if (!Array.isArray(packs) || packs.length > MOST_PACKS) return err('malformed');
  const readPacks = packs.map((pack: unknown) => readPack(pack));
  const usable = readPacks.flatMap((pack) => (pack.ok ? [pack.value] : []));
  const phrases = readSnippets(snippets);
  if (usable.length < packs.length || phrases === undefined) return err('malformed');
  const expiry = expiresAtMs === undefined ? {} : { expiresAtMs };
  return ok({ id, name, sequence, ...expiry, packs: usable, snippets: phrases });
}

function readExport(json: Json, address: string): Result<LibraryContent, LibraryRefusal> {
  if (typeof json['v'] === 'number' && json['v'] > 1) return err('newer');
  const phrases = readSnippets(json['items'], (item) => (item['kind'] ?? 'snippet') === 'snippet');
  if (phrases === undefined) return err('malformed');
  const name = decodeURIComponentSafely(address.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '').replace(/\.json$/i, '');
  return ok({ id: `url.${hashText(address)}`, name: name || address, sequence: 0, packs: [], snippets: phrases });
}

function readSnippets(value: unknown, isWanted = (_item: Json) => true): readonly LibrarySnippet[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_SNIPPETS) return undefined;
  const byId = new Map<string, LibrarySnippet>();
  for (const item of value as readonly unknown[]) {
    if (!isRecord(item)) return undefined;
    if (!isWanted(item)) continue;
    const snippet = readSnippet(item);
    if (snippet === undefined || byId.has(snippet.id)) return undefined;
    byId.set(snippet.id, snippet);
  }
  return [...byId.values()];
}

function readSnippet(item: Json): LibrarySnippet | undefined {
  const { body, id = undefined, language, format, abbreviation } = item;
  // Signs that turn the direction of writing would show another title than the one that is searched for.
  const title = typeof item['title'] === 'string' ? clean(item['title']) : undefined;
  if (!isLine(title) || typeof body !== 'string' || body === '' || body.length > LONGEST_BODY) return undefined;
  const ownId = id === undefined ? hashText(`${title}\n${body}`) : id;
  if (typeof ownId !== 'string' || !/^[^\p{Cc}/]{1,100}$/u.test(ownId)) return undefined;
  return {
    id: ownId,
    title,
    body,
    folder: linesIn(item['folder']),
    tags: [...new Set(linesIn(item['tags']))],
    language: language === 'en' ? 'en' : 'zh-CN',
    ...(format === 'markdown' ? { format } : {}),
    ...(isLine(abbreviation) ? { abbreviation } : {}),
    ...list(item, 'kinds'),
    ...list(item, 'sections'),
    ...list(item, 'sites'),
  };
}

function list<Key extends 'kinds' | 'sections' | 'sites'>(
  item: Json,
  key: Key,
): Partial<Record<Key, readonly string[]>> {
  const lines = linesIn(item[key]);
  return lines.length === 0 ? {} : ({ [key]: lines } as Partial<Record<Key, readonly string[]>>); // its only key
}

const linesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.slice(0, MOST_LINES).filter(isLine) : [];

const isLine = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_LINE && /^[^\p{Cc}]*\S[^\p{Cc}]*$/u.test(value);

export const isLibraryId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_ID && LIBRARY_ID.test(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a name with a stray per cent sign
  }
}
