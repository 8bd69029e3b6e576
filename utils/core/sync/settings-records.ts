// Between what a person chose and its records: which page is which kind, which heading is which section, and, where they
// want it, their other settings. One field per page, heading or setting; the newest choice wins.
import { canonicalJson } from './canonical';
import type { Fields } from './library-records';
import type { Json } from './record';

/** What is synced of a person's settings. */
export interface SyncedSettings {
  readonly kindBySite: Readonly<Record<string, string>>;
  readonly sectionBindings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The others, as far as they are not the default. */
  readonly others: Readonly<Record<string, Json>>;
}

/** Record id → its fields. Names begin with a colon: a heading may be called like a field of ours. */
export type SettingFields = ReadonlyMap<string, Fields>;

const KINDS = 'setting/kinds';
export const OTHERS = 'setting/others';
const BINDING = 'setting/sections/';

export const SETTING_PREFIX = 'setting/';

export function settingsToFields({ kindBySite, sectionBindings, others }: SyncedSettings): SettingFields {
  const bindings = Object.entries(sectionBindings).map(
    ([pack, headings]) => [BINDING + pack, marked(headings)] as const,
  );
  const all: readonly (readonly [string, Fields])[] = [
    [KINDS, marked(kindBySite)],
    ...bindings,
    [OTHERS, marked(others)],
  ];
  return new Map(all.filter(([, fields]) => Object.keys(fields).length > 0));
}

const marked = (values: Fields): Fields =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value]));

/** What changed between two states: per record the fields that are new or other, null for those that are gone. */
export function changedFields(before: SettingFields, after: SettingFields): SettingFields {
  const ids = new Set([...before.keys(), ...after.keys()]);
  const changes = [...ids].map((id) => [id, differenceOf(before.get(id) ?? {}, after.get(id) ?? {})] as const);
  return new Map(changes.filter(([, fields]) => Object.keys(fields).length > 0));
}

function differenceOf(before: Fields, after: Fields): Fields {
  const changed = Object.entries(after).filter(([name, value]) => canonicalJson(before[name]) !== canonicalJson(value));
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return Object.fromEntries([...changed, ...gone.map((name) => [name, null] as const)]);
}

/** The settings after `changes`; what they do not name stays. Values of the wrong kind are left out. */
export function applyFields(settings: SyncedSettings, changes: SettingFields): SyncedSettings {
  let next = settings;
  for (const [id, fields] of changes) {
    if (id === KINDS) next = { ...next, kindBySite: texts(next.kindBySite, fields) };
    else if (id === OTHERS) next = { ...next, others: { ...next.others, ...unmarked(fields) } };
    else if (id.startsWith(BINDING)) {
      const pack = id.slice(BINDING.length);
      const headings = texts(next.sectionBindings[pack] ?? {}, fields);
      next = { ...next, sectionBindings: { ...next.sectionBindings, [pack]: headings } };
    }
  }
  return next;
}

function texts(before: Readonly<Record<string, string>>, fields: Fields): Readonly<Record<string, string>> {
  const entries = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(unmarked(fields))) {
    if (typeof value === 'string') entries.set(name, value);
    else if (value === null) entries.delete(name);
  }
  return Object.fromEntries(entries);
}

const unmarked = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (name.startsWith(':') ? [[name.slice(1), value] as const] : [])),
  );
