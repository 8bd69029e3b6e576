// What a synced thing is: per field the versions that nobody has replaced. Every part only grows, so merging is a union.

/** `<hlc: 13 digits of ms + 4 of counter>~<writer>~<random>`; string order is the order of time. */
export type VersionId = string;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Members of a newer version of the format, kept and merged though not understood. */
export type Unknown = Readonly<Record<string, Json>>;

/** One field. */
export interface Register {
  /** More than one is a conflict, unless the values are equal. */
  readonly visible: Readonly<Record<VersionId, Json>>;
  /** What some writer saw and replaced; sorted. */
  readonly superseded: readonly VersionId[];
  /** For visible versions of long texts: the versions they were made from, nearest first. */
  readonly from?: Readonly<Record<VersionId, readonly VersionId[]>>;
}

/** One synced thing: a snippet, a folder, a template … */
export interface SyncRecord {
  readonly fields: Readonly<Record<string, Register>>;
  /** Versions visible when somebody deleted it, sorted; any other visible version revives it. */
  readonly deletedAfter: readonly VersionId[];
  readonly unknown?: Unknown;
}

/** By record id: '<kind>/<id>'. */
export type Records = ReadonlyMap<string, SyncRecord>;

export const EMPTY_RECORD: SyncRecord = { fields: {}, deletedAfter: [] };
export const EMPTY_REGISTER: Register = { visible: {}, superseded: [] };

/** Ids of a field's visible versions, oldest first. */
export function visibleIds(record: SyncRecord, field: string): readonly VersionId[] {
  return Object.keys(record.fields[field]?.visible ?? {}).sort();
}

/** Ids of all visible versions of all fields. */
export function allVisibleIds(record: SyncRecord): readonly VersionId[] {
  return Object.values(record.fields).flatMap(({ visible }) => Object.keys(visible));
}

/** The value to show: that of the newest version. Undefined when the field was never written, or its values are gone. */
export function shownValue(record: SyncRecord, field: string): Json | undefined {
  const id = visibleIds(record, field).at(-1);
  return id === undefined ? undefined : record.fields[field]?.visible[id];
}

/** Whether it is there: some visible version was written by somebody who did not know of a deletion, or undid it. */
export function isAlive(record: SyncRecord): boolean {
  const deleted = new Set(record.deletedAfter);
  return allVisibleIds(record).some((id) => !deleted.has(id));
}
