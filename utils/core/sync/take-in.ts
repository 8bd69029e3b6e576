// Merging one record of a file into the library.
import { canonicalJson } from './canonical';
import { stampOf } from './clock';
import { type FieldRules, mergeRecords, restate } from './merge';
import { EMPTY_RECORD, isAlive, type Json, type SyncRecord, shownValue, type VersionId } from './record';
import { mergeTextFields, type PastValues } from './resolve';

export interface TakenRecord {
  readonly record: SyncRecord;
  readonly isChanged: boolean;
  /** It was there before and is not now. */
  readonly isHidden: boolean;
  /** Something was written in the course of it that the others have to be sent. */
  readonly isDirty: boolean;
}

export interface TakeInRules {
  readonly rules: FieldRules;
  readonly past: PastValues;
  /** Nothing may be hidden: what would be is written anew. */
  readonly keep: boolean;
  readonly newId: () => VersionId;
}

/** `local` with everything in `incoming`, texts merged where both sides changed different sentences. */
export function takeInRecord(
  local: SyncRecord | undefined,
  incoming: SyncRecord,
  { rules, past, keep, newId }: TakeInRules,
): TakenRecord {
  const merged = mergeRecords(local, incoming);
  const whole = withPurgedFields(merged, local, newId);
  const texts = mergeTextFields(whole, Object.keys(whole.fields).filter(rules.isLongText), past);
  const wouldHide = local !== undefined && isAlive(local) && !isAlive(texts);
  const record = wouldHide && keep ? restate(texts, newId) : texts;
  return {
    record,
    isChanged: canonicalJson(local ?? EMPTY_RECORD) !== canonicalJson(record),
    isHidden: wouldHide && record === texts,
    isDirty: record !== merged,
  };
}

/**
 * Somebody purged a record that somebody else was still editing: what of it is here is written anew, so that the edit does not
 * come back as a fragment.
 */
function withPurgedFields(merged: SyncRecord, local: SyncRecord | undefined, newId: () => VersionId): SyncRecord {
  if (local === undefined || !isAlive(merged)) return merged;
  const purged = Object.entries(merged.fields).flatMap(([field, { visible, superseded }]) => {
    const value = Object.keys(visible).length === 0 ? shownValue(local, field) : undefined;
    return value === undefined ? [] : [[field, { visible: { [newId()]: value }, superseded }] as const];
  });
  return purged.length === 0 ? merged : { ...merged, fields: { ...merged.fields, ...Object.fromEntries(purged) } };
}

/** A value that was visible before and is not any more. */
export interface PastValue {
  readonly id: VersionId;
  readonly field: string;
  readonly value: Json;
}

/** What a change has replaced, of long texts: kept on this device to merge by and to go back to. */
export function replacedTexts(
  before: SyncRecord | undefined,
  after: SyncRecord,
  { isLongText }: FieldRules,
): PastValue[] {
  return Object.entries(before?.fields ?? {}).flatMap(([field, { visible }]) =>
    isLongText(field)
      ? Object.entries(visible)
          .filter(([id]) => !Object.hasOwn(after.fields[field]?.visible ?? {}, id))
          .map(([id, value]) => ({ id, field, value }))
      : [],
  );
}

/** The latest stamp in a record: the clock must not fall behind it. */
export function latestStamp({ fields }: SyncRecord): string {
  let latest = '';
  for (const { visible, superseded } of Object.values(fields)) {
    for (const id of [...Object.keys(visible), superseded.at(-1) ?? '']) if (id > latest) latest = id;
  }
  return stampOf(latest);
}
