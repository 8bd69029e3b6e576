import { isFromLibrary } from '@/utils/core/libraries/to-snippets';
import type { Folder, Snippet } from '@/utils/core/snippets/model';
import { LIBRARY_RULES, recordIdOf, seedFields, seedRecord, shownFields } from '@/utils/core/sync/library-records';
import { writeFields } from '@/utils/core/sync/merge';
import { packToFields } from '@/utils/core/sync/pack-records';
import { EMPTY_RECORD, type SyncRecord } from '@/utils/core/sync/record';
import { type Vault, vaultOf } from '@/utils/core/sync/vaults';
import { deviceName } from '../device-name';
import type { LibraryTransaction } from './library-writes';
import type { Database } from './schema';
import { startWriting } from './sync-records';
import { storesOf } from './vault-stores';

/** Records made per transaction. */
const BATCH = 500;

export type Write = <Value>(work: (transaction: LibraryTransaction) => Promise<Value>) => Promise<Value>;

/** Things without records: from before there were any, or starter snippets. Those of libraries every device reads itself. */
export async function prepare(database: Database, vault: Vault, write: Write): Promise<void> {
  const stores = storesOf(vault);
  if ((await database.getKey(stores.meta, 'identity')) === undefined)
    await write(async (transaction) => (await startWriting(transaction, vault)).finish());
  const known = new Set(await database.getAllKeys(stores.records));
  const unknown = (kind: Kind, ids: readonly string[]) =>
    ids
      .filter((id) => vaultOf(id) === vault && !known.has(recordIdOf(kind, id)) && !isFromLibrary(id))
      .map((id) => ({ kind, id }));
  const missing = [
    ...unknown('snippet', await database.getAllKeys('snippets')),
    ...unknown('folder', await database.getAllKeys('folders')),
    ...unknown('pack', await database.getAllKeys('packs')),
  ];
  for (let start = 0; start < missing.length; start += BATCH)
    await write((transaction) => seed(transaction, vault, missing.slice(start, start + BATCH)));
  if ((await database.count(stores.dirty)) > 0) await write((transaction) => noteDevice(transaction, vault));
}

const DAY_MS = 86_400_000;

/** Once a day, and only when there is something to send anyway: that this device is still there. */
async function noteDevice(transaction: LibraryTransaction, vault: Vault): Promise<void> {
  const writer = await startWriting(transaction, vault);
  const id = `device/${writer.identity.device}`;
  const row = await transaction.objectStore(storesOf(vault).records).get(id);
  const seenMs = Date.now();
  if (row && Math.abs(seenMs - Number(shownFields(row.record)['seenMs'] ?? 0)) < DAY_MS) return;
  const fields = { name: deviceName(), seenMs };
  writer.put(id, row, writeFields(row?.record ?? EMPTY_RECORD, fields, writer.newId(), LIBRARY_RULES), true);
  await writer.finish();
}

async function seed(
  transaction: LibraryTransaction,
  vault: Vault,
  missing: readonly { readonly kind: Kind; readonly id: string }[],
): Promise<void> {
  const writer = await startWriting(transaction, vault);
  const records = transaction.objectStore(storesOf(vault).records);
  for (const { kind, id } of missing) {
    const recordId = recordIdOf(kind, id);
    const record = await seedOf(transaction, kind, id);
    const isNew = (await records.getKey(recordId)) === undefined;
    if (record && isNew) writer.put(recordId, undefined, record, true);
  }
  await writer.finish();
}

type Kind = 'snippet' | 'folder' | 'pack';

async function seedOf(transaction: LibraryTransaction, kind: Kind, id: string): Promise<SyncRecord | undefined> {
  if (kind === 'pack') {
    const pack = await transaction.objectStore('packs').get(id);
    return pack && seedFields(packToFields(pack));
  }
  const thing: Snippet | Folder | undefined = await transaction
    .objectStore(kind === 'snippet' ? 'snippets' : 'folders')
    .get(id);
  return thing && seedRecord(thing);
}
