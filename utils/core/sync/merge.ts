// Merging and changing records. Merging is a union: commutative, associative, idempotent; no order of arrival matters.
import { canonicalJson } from './canonical';
import { joinUnknown } from './join-unknown';
import {
  allVisibleIds,
  EMPTY_RECORD,
  EMPTY_REGISTER,
  type Json,
  type Register,
  type SyncRecord,
  type VersionId,
} from './record';

/** Ancestors kept per version: enough for the devices that edited lately to find a common one. */
const ANCESTORS = 8;

/** Everything either side knows. */
export function mergeRecords(one: SyncRecord | undefined, other: SyncRecord | undefined): SyncRecord {
  if (one === undefined || other === undefined) return one ?? other ?? EMPTY_RECORD;
  const names = [...new Set([...Object.keys(one.fields), ...Object.keys(other.fields)])].sort();
  const fields = Object.fromEntries(names.map((name) => [name, mergeRegisters(one.fields[name], other.fields[name])]));
  const unknown = joinUnknown(one.unknown, other.unknown);
  return { fields, deletedAfter: union(one.deletedAfter, other.deletedAfter), ...(unknown && { unknown }) };
}

function mergeRegisters(one: Register | undefined, other: Register | undefined): Register {
  if (one === undefined || other === undefined) return one ?? other ?? EMPTY_REGISTER;
  const superseded = union(one.superseded, other.superseded);
  const gone = new Set(superseded);
  const keep = <Value>(entries: Readonly<Record<VersionId, Value>>) =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => !gone.has(id)));
  const from = keep({ ...one.from, ...other.from });
  return { visible: keep({ ...one.visible, ...other.visible }), superseded, ...withFrom(from) };
}

/** How a field is written and merged. */
export interface FieldRules {
  /** The newest version is good enough: never a conflict (order, times). */
  readonly isQuiet: (field: string) => boolean;
  /** Its changes are merged by sentence where they do not overlap. */
  readonly isLongText: (field: string) => boolean;
}

/**
 * A write of `values` by somebody who sees what is shown, and who therefore replaces that; other versions of a conflict stay
 * until somebody chooses. One id serves all fields.
 */
export function writeFields(
  record: SyncRecord,
  values: Readonly<Record<string, Json>>,
  id: VersionId,
  rules: FieldRules,
): SyncRecord {
  const written = Object.entries(values).map(([name, value]) => {
    const register = record.fields[name] ?? EMPTY_REGISTER;
    const replaced = rules.isQuiet(name) ? Object.keys(register.visible) : sameAsShown(register);
    return [name, replaceVersions(register, replaced, id, value, rules.isLongText(name))];
  });
  return { ...record, fields: { ...record.fields, ...Object.fromEntries(written) } };
}

/** A person's decision between all versions of a field. */
export function chooseValue(
  record: SyncRecord,
  field: string,
  value: Json,
  id: VersionId,
  rules: FieldRules,
): SyncRecord {
  const register = record.fields[field] ?? EMPTY_REGISTER;
  const chosen = replaceVersions(register, Object.keys(register.visible), id, value, rules.isLongText(field));
  return { ...record, fields: { ...record.fields, [field]: chosen } };
}

function sameAsShown({ visible }: Register): readonly VersionId[] {
  const ids = Object.keys(visible).sort();
  if (ids.length < 2) return ids;
  const shown = canonicalJson(visible[ids.at(-1) ?? '']);
  return ids.filter((id) => canonicalJson(visible[id]) === shown);
}

function replaceVersions(
  register: Register,
  replaced: readonly VersionId[],
  id: VersionId,
  value: Json,
  isLongText: boolean,
): Register {
  const gone = new Set(replaced);
  const keep = <Value>(entries: Readonly<Record<VersionId, Value>>) =>
    Object.entries(entries).filter(([other]) => !gone.has(other));
  const own = isLongText && replaced.length > 0 ? [[id, ancestorsOf(register, replaced)] as const] : [];
  return {
    visible: Object.fromEntries([...keep(register.visible), [id, value]]),
    superseded: union(register.superseded, replaced),
    ...withFrom(Object.fromEntries([...keep(register.from ?? {}), ...own])),
  };
}

/** What a version that replaces `replaced` comes from, nearest first. */
export function ancestorsOf({ from = {} }: Register, replaced: readonly VersionId[]): readonly VersionId[] {
  const parents = [...replaced].sort().reverse();
  const older = parents.flatMap((parent) => from[parent] ?? []);
  return [...new Set([...parents, ...older])].slice(0, ANCESTORS);
}

/** A deletion by somebody who sees the record as it is. */
export function deleteRecord(record: SyncRecord): SyncRecord {
  return { ...record, deletedAfter: union(record.deletedAfter, allVisibleIds(record)) };
}

/** A deletion for good: the values go, their ids stay. */
export function purgeRecord(record: SyncRecord): SyncRecord {
  const fields = Object.entries(record.fields).map(([name, { visible, superseded }]) => [
    name,
    { visible: {}, superseded: union(superseded, Object.keys(visible)) },
  ]);
  return { ...deleteRecord(record), fields: Object.fromEntries(fields) };
}

/** Every visible version written once more: undoes a deletion even where its contents are already gone. */
export function restate(record: SyncRecord, newId: (index: number) => VersionId): SyncRecord {
  let index = 0;
  const ids = new Map<VersionId, VersionId>();
  const idFor = (old: VersionId) => {
    if (!ids.has(old)) ids.set(old, newId(index++));
    return ids.get(old) as VersionId; // set on the line above
  };
  const fields = Object.entries(record.fields).map(([name, register]) => {
    const before = Object.entries(register.visible).sort(([a], [b]) => (a < b ? -1 : 1));
    const visible = Object.fromEntries(before.map(([id, value]) => [idFor(id), value]));
    const from = Object.fromEntries(before.map(([id]) => [idFor(id), [id, ...(register.from?.[id] ?? [])]]));
    const superseded = union(
      register.superseded,
      before.map(([id]) => id),
    );
    return [name, { visible, superseded, ...(register.from ? { from } : {}) }];
  });
  return { ...record, fields: Object.fromEntries(fields) };
}

/** Whether `whole` already holds everything in `part`. */
export function contains(whole: SyncRecord | undefined, part: SyncRecord): boolean {
  return whole !== undefined && isSameRecord(mergeRecords(whole, part), mergeRecords(whole, whole));
}

export function isSameRecord(one: SyncRecord, other: SyncRecord): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function withFrom(from: NonNullable<Register['from']>): Pick<Register, 'from'> {
  return Object.keys(from).length > 0 ? { from } : {};
}

/** Sorted, without doubles. */
function union(one: readonly VersionId[], other: readonly VersionId[]): readonly VersionId[] {
  if (other.length === 0) return one;
  const known = new Set(one);
  return other.every((id) => known.has(id)) ? one : [...new Set([...one, ...other])].sort();
}
