import { canonicalJson } from '@/utils/core/sync/canonical';
import { LIBRARY_RULES, shownFields } from '@/utils/core/sync/library-records';
import { writeFields } from '@/utils/core/sync/merge';
import { EMPTY_RECORD, type Json } from '@/utils/core/sync/record';
import { changedFields, SETTING_PREFIX, type SettingFields } from '@/utils/core/sync/settings-records';
import type { LibraryTransaction } from './library-writes';
import { startingWith } from './ranges';
import type { Database } from './schema';
import { RECORD_STORES, startWriting } from './sync-records';
import { inTransaction } from './transaction';

/** Under which syncMeta keeps the settings as they were when they last met the records. */
const MET = 'settings';

/** Whether settings with this record id are synced. */
export type IsShared = (recordId: string) => boolean;

/** Writes into the records what the person has changed since settings and records last met. */
export function recordSettings(database: Database, current: SettingFields, isShared: IsShared): Promise<void> {
  return inTransaction(database, RECORD_STORES, async (narrow) => {
    const transaction = narrow as unknown as LibraryTransaction; // it covers what is touched below
    const meta = transaction.objectStore('syncMeta');
    const met = await readMet(transaction);
    const changes = only(changedFields(met, current), isShared);
    if (changes.size === 0) return;
    const writer = await startWriting(transaction);
    for (const [id, fields] of changes) {
      const row = await transaction.objectStore('syncRecords').get(id);
      const shown = row ? shownFields(row.record) : {};
      const isNews = ([name, value]: [string, Json]) => canonicalJson(shown[name] ?? null) !== canonicalJson(value);
      const news = Object.fromEntries(Object.entries(fields).filter(isNews));
      if (Object.keys(news).length === 0) continue; // another device has said the same
      writer.put(id, row, writeFields(row?.record ?? EMPTY_RECORD, news, writer.newId(), LIBRARY_RULES), true);
    }
    await writer.finish();
    await meta.put(joined(met, current, isShared), MET);
  });
}

/**
 * What the records say otherwise than the settings did when they last met. Once it is applied, `note` takes the settings as
 * they are: what this version could not use is not taken for the person's choice, and is not sent as one.
 */
export async function settingsFromRecords(
  database: Database,
  isShared: IsShared,
): Promise<{ readonly changes: SettingFields; readonly note: (after: SettingFields) => Promise<void> }> {
  const transaction = database.transaction(['syncRecords', 'syncMeta']) as unknown as LibraryTransaction; // it only reads
  const rows = await transaction.objectStore('syncRecords').getAll(startingWith(SETTING_PREFIX));
  const now: SettingFields = new Map(rows.map(({ id, record }) => [id, shownFields(record)]));
  const met = await readMet(transaction);
  const changes = only(changedFields(met, now), isShared);
  const note = async (after: SettingFields) => void (await database.put('syncMeta', metWith(met, changes, after), MET));
  return { changes, note };
}

function metWith(met: SettingFields, changes: SettingFields, after: SettingFields): SettingFields {
  const next = new Map(met);
  for (const [id, fields] of changes) {
    const names = new Set(Object.keys(fields));
    const others = Object.entries(met.get(id) ?? {}).filter(([name]) => !names.has(name));
    const taken = Object.entries(after.get(id) ?? {}).filter(([name]) => names.has(name));
    next.set(id, Object.fromEntries([...others, ...taken]));
  }
  return next;
}

const only = (fields: SettingFields, isShared: IsShared): SettingFields =>
  new Map([...fields].filter(([id]) => isShared(id)));

/** `now` where it is shared, else as before: what stays on this device must not look as if it were taken away. */
function joined(before: SettingFields, now: SettingFields, isShared: IsShared): SettingFields {
  return new Map([...[...before].filter(([id]) => !isShared(id)), ...only(now, isShared)]);
}

async function readMet(transaction: LibraryTransaction): Promise<SettingFields> {
  return ((await transaction.objectStore('syncMeta').get(MET)) as SettingFields | undefined) ?? new Map(); // from above
}
