import type { PersonalPack } from '@/utils/app/personal-packs';
import { recordFieldChange, shownFields } from '@/utils/core/sync/library-records';
import { packFromFields, packToFields } from '@/utils/core/sync/pack-records';
import { isAlive, type SyncRecord } from '@/utils/core/sync/record';
import { vaultOf } from '@/utils/core/sync/vaults';
import type { LibraryTransaction } from './library-writes';
import type { Database } from './schema';
import { ALL_RECORD_STORES, startWriting } from './sync-records';
import { inTransaction } from './transaction';
import { storesOf } from './vault-stores';

const PACK = 'pack/';

/** Writes a template of one's own or the team's with its record; undefined takes it away. */
export function writePack(database: Database, id: string, pack: PersonalPack | undefined): Promise<void> {
  return inTransaction(database, ['packs', ...ALL_RECORD_STORES], (narrow) =>
    putPack(narrow as unknown as LibraryTransaction, id, pack),
  );
}

/** As `writePack`, as a part of a transaction over the templates and all record stores. */
export async function putPack(
  transaction: LibraryTransaction,
  id: string,
  pack: PersonalPack | undefined,
): Promise<void> {
  const vault = vaultOf(id);
  const packs = transaction.objectStore('packs');
  const before: PersonalPack | undefined = await packs.get(id);
  await (pack === undefined ? packs.delete(id) : packs.put(pack));
  const row = await transaction.objectStore(storesOf(vault).records).get(PACK + id);
  const writer = await startWriting(transaction, vault);
  const fields = (one: PersonalPack | undefined) => one && packToFields(one);
  const record = recordFieldChange(row?.record, fields(before), fields(pack), writer.newId);
  writer.put(PACK + id, row, record, true);
  await writer.finish();
}

/** Shows what a record says of a template. One that this version cannot use leaves what is here. */
export async function showPack(transaction: LibraryTransaction, recordId: string, record: SyncRecord): Promise<void> {
  if (!recordId.startsWith(PACK)) return;
  const id = recordId.slice(PACK.length);
  const packs = transaction.objectStore('packs');
  const shown = isAlive(record) ? packFromFields(id, shownFields(record)) : undefined;
  if (shown !== undefined) await packs.put(shown);
  else if (!isAlive(record)) await packs.delete(id);
}
