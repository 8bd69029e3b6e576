import type { LibraryConflict, SyncDevice } from '@/utils/app/sync/sync-port';
import { timeOf } from '@/utils/core/sync/clock';
import { LIBRARY_RULES, shownFields } from '@/utils/core/sync/library-records';
import { chooseValue } from '@/utils/core/sync/merge';
import { isSectionField, sectionText } from '@/utils/core/sync/pack-records';
import type { Json } from '@/utils/core/sync/record';
import { conflictsOf } from '@/utils/core/sync/resolve';
import { type Vault, vaultOfRecord } from '@/utils/core/sync/vaults';
import { applyEdits, LIBRARY_STORES } from './library-writes';
import { showPack } from './pack-writes';
import { toEdits } from './replica-store';
import type { Database } from './schema';
import { type ReplicaIdentity, startWriting } from './sync-records';
import { inTransaction } from './transaction';
import { storesOf } from './vault-stores';

/** What several devices have worded differently and nobody has chosen between. */
export async function readConflicts(database: Database, vault: Vault = 'own'): Promise<readonly LibraryConflict[]> {
  const all = await database.getAllFromIndex(storesOf(vault).records, 'byConflict');
  const rows = all.filter(({ id }) => vaultOfRecord(id) === vault);
  const names = new Map((await readDevices(database, vault)).map(({ id, name }) => [id, name]));
  return rows.flatMap(({ id, record }) => {
    const { title, name } = shownFields(record);
    return conflictsOf(record, LIBRARY_RULES.isQuiet).map(({ field, versions }) => ({
      recordId: id,
      title: String(title ?? name ?? ''),
      field,
      versions: versions.map((version) => ({
        id: version.id,
        value: isSectionField(field) ? sectionText(version.value) : String(version.value ?? ''),
        raw: version.value,
        device: names.get(version.id.split('~')[1] ?? '') ?? '',
        atMs: timeOf(version.id),
      })),
    }));
  });
}

/** The person's choice, in record and library at once. */
export function chooseConflict(database: Database, id: string, field: string, value: Json): Promise<void> {
  return inTransaction(database, [...LIBRARY_STORES, 'packs'], async (transaction) => {
    const vault = vaultOfRecord(id);
    const row = await transaction.objectStore(storesOf(vault).records).get(id);
    if (row === undefined) return;
    const writer = await startWriting(transaction, vault);
    const record = chooseValue(row.record, field, value, writer.newId(), LIBRARY_RULES);
    await writer.put(id, row, record, true);
    await writer.finish();
    await applyEdits(transaction, toEdits(id, record), 'sync');
    await showPack(transaction, id, record);
  });
}

/** Devices that have synced with this folder, the last seen first. */
export async function readDevices(database: Database, vault: Vault = 'own'): Promise<readonly SyncDevice[]> {
  const { records, meta } = storesOf(vault);
  const rows = await database.getAll(records, IDBKeyRange.bound('device/', 'device0', false, true));
  const own = ((await database.get(meta, 'identity')) as ReplicaIdentity | undefined)?.device; // from `startWriting`
  return rows
    .map(({ id, record }) => {
      const { name, seenMs } = shownFields(record);
      const device = id.slice('device/'.length);
      return { id: device, name: String(name ?? ''), lastSeenMs: Number(seenMs ?? 0), isThis: device === own };
    })
    .sort((a, b) => b.lastSeenMs - a.lastSeenMs);
}
