// Joining and leaving a team's library. What was there is kept as the person's own, or goes, as they say; nothing else.
import type { PersonalPack } from '@/utils/app/personal-packs';
import { copySnippet, saveFolder } from '@/utils/core/snippets/edits';
import { isSame, type LibraryEdit } from '@/utils/core/snippets/library-change';
import type { Folder, Snippet } from '@/utils/core/snippets/model';
import { asOwn, type TeamThings } from '@/utils/core/snippets/sharing';
import { hashText } from '@/utils/core/sync/hash-text';
import { idIn, SHARED_PREFIX, SHARED_ROOT } from '@/utils/core/sync/vaults';
import { applyEdits, LIBRARY_STORES, type LibraryTransaction, writeLibrary } from './library-writes';
import { putPack } from './pack-writes';
import { startingWith } from './ranges';
import type { Database } from './schema';
import { randomWord } from './sync-records';
import { inTransaction } from './transaction';
import { storesOf } from './vault-stores';

const STORES: typeof LIBRARY_STORES = [...LIBRARY_STORES, 'packs', 'sharedFiles'];
const OF_TEAM = startingWith(SHARED_PREFIX);

/** What the team is called; undefined while its library is not here. */
export async function readTeamName(database: Database): Promise<string | undefined> {
  return (await database.get('folders', SHARED_ROOT))?.name;
}

/** Makes the folder that all of the team's lies in, unless it is there. */
export async function nameTeam(database: Database, name: string, atMs: number): Promise<void> {
  const toNext = (folder: Folder | undefined) => folder ?? { id: SHARED_ROOT, name, updatedAtMs: atMs };
  await writeLibrary(database, [{ kind: 'folder', id: SHARED_ROOT, toNext }]);
}

/** Forgets the team with its account and keys, in one transaction. Kept things become the person's own. */
export async function leaveTeam(database: Database, things: 'keep' | 'remove'): Promise<void> {
  await inTransaction(database, STORES, async (transaction) => {
    const snippets = await transaction.objectStore('snippets').getAll(OF_TEAM);
    const folders = await transaction.objectStore('folders').getAll(OF_TEAM);
    if (things === 'keep') await applyEdits(transaction, await toOwn(transaction, { snippets, folders }));
    const gone: readonly LibraryEdit[] = [
      ...snippets.map(({ id }) => ({ kind: 'snippet' as const, id, toNext: () => undefined })),
      ...folders.map(({ id }) => ({ kind: 'folder' as const, id, toNext: () => undefined })),
    ];
    await applyEdits(transaction, gone, 'sync'); // for the team nothing has changed
    const packs = await transaction.objectStore('packs').getAll(OF_TEAM);
    if (things === 'keep') await keepPacks(transaction, packs);
    await transaction.objectStore('packs').delete(OF_TEAM);
    for (const name of Object.values(storesOf('shared'))) await transaction.objectStore(name).clear();
  });
}

/** Makes the person's own of templates of the team. Twice makes the same, not more; what they made of it since stays. */
export async function keepPacks(transaction: LibraryTransaction, packs: readonly PersonalPack[]): Promise<void> {
  for (const { pack, ...kept } of packs) {
    const id = `own.${idIn('own', kept.id)}`;
    if ((await transaction.objectStore('packs').getKey(id)) === undefined)
      await putPack(transaction, id, { ...kept, id, pack: { ...pack, id } });
  }
}

/** Edits that make the person's own of what a team had. */
export function ownCopies(database: Database, things: TeamThings): Promise<readonly LibraryEdit[]> {
  const transaction = database.transaction(['snippets', 'folders']);
  return toOwn(transaction as unknown as LibraryTransaction, things); // it reads from these two only
}

async function toOwn(transaction: LibraryTransaction, things: TeamThings): Promise<readonly LibraryEdit[]> {
  if (things.snippets.length === 0) return [];
  const root = things.folders.find(({ id }) => id === SHARED_ROOT);
  const own = asOwn(things, `kept.${hashText(root?.name ?? '')}`);
  const made = await Promise.all(own.snippets.map((one) => besideOthers(transaction, one)));
  const used = withParents(own.folders, made.flat());
  const copies = made.flatMap((these, index) =>
    these.map((one) => copySnippet(one, idIn('shared', own.snippets[index]?.id ?? ''))),
  );
  return [...used.map(addFolder), ...copies];
}

/** Nothing when another device of theirs brought it already; under a new id when something else lies there. */
async function besideOthers(transaction: LibraryTransaction, wanted: Snippet): Promise<readonly Snippet[]> {
  const found: Snippet | undefined = await transaction.objectStore('snippets').get(wanted.id);
  if (found === undefined) return [wanted];
  return isSame([found.title, found.body], [wanted.title, wanted.body]) ? [] : [{ ...wanted, id: randomWord(16) }];
}

function withParents(folders: readonly Folder[], snippets: readonly Snippet[]): readonly Folder[] {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const used = new Set<Folder>();
  for (const { folderId } of snippets)
    for (let folder = byId.get(folderId ?? ''); folder && !used.has(folder); folder = byId.get(folder.parentId ?? ''))
      used.add(folder);
  return [...used];
}

const addFolder = (folder: Folder): LibraryEdit =>
  ({ ...saveFolder(folder), toNext: (now: Folder | undefined) => now ?? folder }) as LibraryEdit;
