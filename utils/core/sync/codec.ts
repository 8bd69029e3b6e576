// Files as text: canonical JSON with a version. What is read is untrusted: checked for shape, size and keys before use.
import { err, ok, type Result } from '../result';
import { canonicalJson } from './canonical';
import { isVersionId } from './clock';
import { mergeRecords } from './merge';
import type { Json, Records, Register, SyncRecord, Unknown, VersionId } from './record';

export const FORMAT_VERSION = 1;

/** What a file says, before it is encrypted or after. */
export interface FileContent {
  readonly records: Records;
  readonly covers: readonly string[];
  readonly span: string;
}

/** 'newer' was written by a version we do not know; 'malformed' by nobody we know. */
export type CodecFailure = 'newer' | 'malformed';

const MOST_RECORDS = 100_000;
const MOST_COVERS = 5_000;
const DEEPEST = 32;
const RECORD_ID = /^[a-z]{1,20}\/[^\p{Cc}]{1,200}$/u;

export function encodeFile({ records, covers, span }: FileContent): string {
  const entries = [...records].map(([id, record]) => [id, toWire(record)]);
  const optional = { ...(covers.length > 0 && { covers }), ...(span !== '' && { span }) };
  return canonicalJson({ v: FORMAT_VERSION, records: Object.fromEntries(entries), ...optional });
}

/** Never throws. */
export function decodeFile(text: string): Result<FileContent, CodecFailure> {
  const parsed = parse(text);
  if (!isObject(parsed)) return err('malformed');
  const { v, records, covers = [], span = '' } = parsed;
  if (typeof v !== 'number' || v < 1) return err('malformed');
  if (v > FORMAT_VERSION) return err('newer');
  if (!isObject(records) || !isNameList(covers) || typeof span !== 'string' || !/^[0-9a-f]{0,2}$/.test(span))
    return err('malformed');
  const decoded = decodeRecords(records);
  return decoded ? ok({ records: decoded, covers, span }) : err('malformed');
}

function decodeRecords(wire: Unknown): Records | undefined {
  const entries = Object.entries(wire);
  if (entries.length > MOST_RECORDS) return undefined;
  const records = new Map<string, SyncRecord>();
  for (const [id, value] of entries) {
    const record = RECORD_ID.test(id) ? fromWire(value) : undefined;
    if (record === undefined) return undefined;
    records.set(id, record);
  }
  return records;
}

/** Fields written by one version stand together: `c` versions, `o` superseded, `a` ancestors, `x` deleted after. */
export function toWire({ fields, deletedAfter, unknown }: SyncRecord): Json {
  const c: Record<VersionId, Record<string, Json>> = {};
  const o: Record<string, Json> = {};
  const a: Record<string, Json> = {};
  for (const [field, { visible, superseded, from }] of Object.entries(fields)) {
    for (const [id, value] of Object.entries(visible)) c[id] = { ...c[id], [field]: value };
    if (superseded.length > 0) o[field] = superseded;
    if (from) a[field] = from;
  }
  const optional = {
    ...(Object.keys(o).length > 0 && { o }),
    ...(Object.keys(a).length > 0 && { a }),
    ...(deletedAfter.length > 0 && { x: deletedAfter }),
  };
  return { ...unknown, c, ...optional };
}

export function fromWire(wire: unknown): SyncRecord | undefined {
  if (!isObject(wire) || !isTame(wire)) return undefined;
  const { c, o = {}, a = {}, x = [], ...unknown } = wire;
  if (!isObject(c) || !isObject(o) || !isObject(a) || !isIdList(x)) return undefined;
  const versions = Object.entries(c);
  if (!versions.every(([id, values]) => isVersionId(id) && isObject(values))) return undefined;
  if (!Object.values(o).every(isIdList) || !Object.values(a).every(isAncestry)) return undefined;
  const names = new Set([...versions.flatMap(([, values]) => Object.keys(values as Unknown)), ...Object.keys(o)]);
  const fields = [...names].map((name) => [name, registerOf(name, versions, o[name], a[name])] as const);
  const record: SyncRecord = {
    fields: Object.fromEntries(fields),
    deletedAfter: [...x].sort(),
    ...(Object.keys(unknown).length > 0 && { unknown }),
  };
  return mergeRecords(record, record); // in our own order, nothing both visible and superseded
}

function registerOf(name: string, versions: readonly [string, Json][], o?: Json, a?: Json): Register {
  const visible = versions
    .filter(([, values]) => Object.hasOwn(values as Unknown, name)) // checked by fromWire, like the next two
    .map(([id, values]) => [id, (values as Unknown)[name] as Json] as const);
  const superseded = [...((o ?? []) as readonly VersionId[])].sort();
  const from = (a ?? {}) as NonNullable<Register['from']>;
  return { visible: Object.fromEntries(visible), superseded, ...(Object.keys(from).length > 0 && { from }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // whatever it is, it is none of our files
  }
}

export function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** No key that would set a prototype when assigned, nothing too deep. */
export function isTame(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEEPEST) return false;
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every((member) => isTame(member, depth + 1));
}

const isIdList = (value: unknown): value is readonly VersionId[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string' && isVersionId(id));

const isNameList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= MOST_COVERS &&
  value.every((name) => typeof name === 'string' && name.length < 100);

const isAncestry = (value: unknown) =>
  isObject(value) && Object.entries(value).every(([id, ids]) => isVersionId(id) && isIdList(ids));
