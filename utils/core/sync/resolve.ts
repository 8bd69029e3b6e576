// Several visible versions of a field: equal, mergeable, or a matter for the person.
import { mergeTexts } from '../text/merge3';
import { canonicalJson } from './canonical';
import { increment, stampOf } from './clock';
import { hashText } from './hash-text';
import { ancestorsOf } from './merge';
import { type Json, type Register, type SyncRecord, type VersionId, visibleIds } from './record';

/** What is known of versions no longer visible, on this device. */
export type PastValues = (id: VersionId) => Json | undefined;

export interface Version {
  readonly id: VersionId;
  readonly value: Json;
}

/** A field with several different values that nobody has chosen between. */
export interface Conflict {
  readonly field: string;
  /** Newest first; the first is the one shown. */
  readonly versions: readonly Version[];
}

/** The conflicts of a record. Fields in `quiet` never are: there the newest version is good enough (order, times). */
export function conflictsOf(record: SyncRecord, isQuiet: (field: string) => boolean): readonly Conflict[] {
  return Object.keys(record.fields)
    .filter((field) => !isQuiet(field))
    .map((field) => ({ field, versions: distinctVersions(record.fields[field]) }))
    .filter(({ versions }) => versions.length > 1);
}

function distinctVersions(register: Register | undefined): readonly Version[] {
  const newestFirst = Object.entries(register?.visible ?? {}).sort(([a], [b]) => (a < b ? 1 : -1));
  const byText = new Map<string, Version>();
  for (const [id, value] of newestFirst) {
    const text = canonicalJson(value);
    if (!byText.has(text)) byText.set(text, { id, value });
  }
  return [...byText.values()];
}

/**
 * The record with visible texts of `fields` merged where their changes do not overlap; the same object when nothing could be
 * merged. The merged version's id depends on its content only, so that devices merging at the same time agree.
 */
export function mergeTextFields(record: SyncRecord, fields: Iterable<string>, past: PastValues): SyncRecord {
  let result = record;
  for (const field of fields) {
    const register = result.fields[field];
    const merged = register && mergeVisible(register, visibleIds(result, field), past);
    if (merged) result = { ...result, fields: { ...result.fields, [field]: merged } };
  }
  return result;
}

function mergeVisible(register: Register, ids: readonly VersionId[], past: PastValues): Register | undefined {
  if (distinctVersions(register).length !== 2) return undefined;
  const versions = distinctVersions(register);
  const [newer, older] = versions as [Version, Version]; // two, as was asked above
  const base = commonBase(register, newer.id, older.id, past);
  if (base === undefined || typeof newer.value !== 'string' || typeof older.value !== 'string') return undefined;
  const text = mergeTexts(base, newer.value, older.value);
  if (text === undefined) return undefined;
  const id = `${increment(stampOf(ids.at(-1) ?? newer.id))}~merge~${hashText(text)}`;
  const superseded = [...new Set([...register.superseded, ...ids])].sort();
  return { visible: { [id]: text }, superseded, from: { [id]: ancestorsOf(register, ids) } };
}

/** The nearest version both come from whose text is known here. */
function commonBase({ from = {} }: Register, one: VersionId, other: VersionId, past: PastValues): string | undefined {
  const ofOther = new Set(from[other] ?? []);
  for (const id of from[one] ?? []) {
    if (!ofOther.has(id)) continue;
    const value = past(id);
    return typeof value === 'string' ? value : undefined;
  }
  return undefined;
}
