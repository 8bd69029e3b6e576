// Looking at a place before syncing with it: what is there, whether it can be read, and what would meet.
import type { SyncTransport, TransportFailure } from '@/utils/app/sync/ports';
import type { PassphraseChange, SetupProblem, SyncPreview } from '@/utils/app/sync/sync-port';
import { isFromLibrary } from '@/utils/core/libraries/to-snippets';
import { err, ok, type Result } from '@/utils/core/result';
import { decodeFile } from '@/utils/core/sync/codec';
import { parseFileName, parseKeyName } from '@/utils/core/sync/files';
import { shownFields } from '@/utils/core/sync/library-records';
import { mergeRecords } from '@/utils/core/sync/merge';
import { isAlive, type SyncRecord } from '@/utils/core/sync/record';
import { SHARED_ROOT, type Vault, vaultOf, vaultOfRecord } from '@/utils/core/sync/vaults';
import type { Database } from './db/schema';
import type { SyncAccount } from './sync-account';
import { createSealer, hashOf, type VaultKey } from './sync-crypto';
import { type Look, problem, problemOf } from './sync-problems';
import { folderAddress } from './transports/http';
import { changePassphrase, createVault, type NewVault, recoverVault, unlockVault } from './vault-key';

const MOST_KEY_BYTES = 10_000;
const MOST_FILE_BYTES = 33_554_432;

/** Reads the folder, writes nothing. */
export async function lookAt(
  database: Database,
  account: SyncAccount,
  transport: SyncTransport,
  passphrase: string,
  signal: AbortSignal,
  vault: Vault = 'own',
): Promise<Look> {
  const listed = await listOrEmpty(transport, signal);
  if (!listed.ok) return problem(problemOf(listed.failure), listed.failure.detail);
  const names = listed.value.map(({ name }) => name);
  const keys = await openKeys(transport, names, passphrase, signal);
  if (!keys.ok) return problem(keys.failure);
  const { found, vault: made } = keys.value;
  const theirs = await readRecords(transport, names, found, signal);
  if (!theirs.ok) return problem(problemOf(theirs.failure), theirs.failure.detail);
  if (isOfOther(vault, theirs.value)) return problem(vault === 'own' ? 'team-there' : 'personal-there');
  const teamName = teamNameIn(theirs.value);
  return {
    finding: {
      state: 'ready',
      preview: await compare(database, vault, theirs.value),
      ...(made && { recoveryCode: made.recoveryCode }),
      ...(vault === 'shared' && teamName !== undefined && { teamName }),
      isPlainHttp: 'address' in account && folderAddress(account.address)?.protocol === 'http:',
    },
    prepared: {
      account,
      keys: found,
      ...(made && { vault: made }),
      ...(teamName !== undefined && { teamName }),
    },
  };
}

/** Puts the key of a new vault on the server and reads it back, before anything is encrypted with it. */
export async function storeKey(
  transport: SyncTransport,
  vault: NewVault,
  signal: AbortSignal,
): Promise<Result<null, TransportFailure>> {
  const made = await transport.ensureFolder(signal);
  if (!made.ok) return made;
  const { name, bytes } = vault.file;
  const put = await transport.put(name, bytes, signal);
  if (!put.ok) return put;
  const back = await transport.get(name, MOST_KEY_BYTES, signal);
  if (!back.ok) return back;
  const isSame = (await hashOf(back.value)) === (await hashOf(bytes));
  return isSame ? ok(null) : err({ kind: 'again', detail: 'the key read back is not the one sent' });
}

/** Every key of the folder that the passphrase opens. */
export async function openStoredKeys(
  transport: SyncTransport,
  names: readonly string[],
  passphrase: string,
  signal: AbortSignal,
): Promise<readonly VaultKey[]> {
  const keys: VaultKey[] = [];
  for (const name of names) {
    const file = parseKeyName(name);
    const got = file && (await transport.get(name, MOST_KEY_BYTES, signal));
    if (!file || !got?.ok || (await hashOf(got.value)) !== file.hash) continue;
    const recovered = await recoverVault(passphrase, file.keyId); // the code on the printed sheet does as well
    const vault = recovered ? undefined : await unlockVault(got.value, passphrase);
    const key = recovered ?? (vault?.ok ? vault.value.key : undefined);
    if (key?.keyId === file.keyId) keys.push(key);
  }
  return keys.sort((a, b) => (a.keyId < b.keyId ? -1 : 1));
}

/**
 * Every key of the folder that `before` opens (a passphrase, or the recovery code) under `after`. The new file is read back
 * before the old one goes: stopped in between, both open the folder.
 */
export async function replacePassphrase(
  transport: SyncTransport,
  before: string,
  after: string,
  signal: AbortSignal,
): Promise<PassphraseChange> {
  const listed = await transport.list(signal);
  if (!listed.ok) return 'failed';
  let isOpened = false;
  for (const { name } of listed.value) {
    const file = parseKeyName(name);
    const got = file && (await transport.get(name, MOST_KEY_BYTES, signal));
    if (!file || !got) continue;
    if (!got.ok) return 'failed';
    const changed =
      (await hashOf(got.value)) === file.hash ? await changePassphrase(got.value, before, after) : undefined;
    if (!changed?.ok) continue;
    isOpened = true;
    if (!(await storeKey(transport, changed.value, signal)).ok) return 'failed';
    if (!(await transport.remove(name, signal)).ok) return 'failed';
  }
  return isOpened ? 'done' : 'wrong-passphrase';
}

async function listOrEmpty(transport: SyncTransport, signal: AbortSignal): ReturnType<SyncTransport['list']> {
  const listed = await transport.list(signal);
  return !listed.ok && listed.failure.kind === 'gone' ? ok([]) : listed;
}

async function openKeys(
  transport: SyncTransport,
  names: readonly string[],
  passphrase: string,
  signal: AbortSignal,
): Promise<Result<{ found: readonly VaultKey[]; vault?: NewVault }, SetupProblem>> {
  const isEncrypted = names.some((name) => parseKeyName(name));
  const isUsed = names.some((name) => parseFileName(name));
  if (!isEncrypted && isUsed) return passphrase === '' ? ok({ found: [] }) : err('not-encrypted');
  if (isEncrypted && passphrase === '') return err('needs-passphrase');
  if (isEncrypted) {
    const found = await openStoredKeys(transport, names, passphrase, signal);
    return found.length > 0 ? ok({ found }) : err('wrong-passphrase');
  }
  if (passphrase === '') return ok({ found: [] });
  const vault = await createVault(passphrase);
  return ok({ found: [vault.key], vault });
}

async function readRecords(
  transport: SyncTransport,
  names: readonly string[],
  keys: readonly VaultKey[],
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, SyncRecord>, TransportFailure>> {
  const sealer = createSealer(keys);
  const records = new Map<string, SyncRecord>();
  for (const name of names.filter((each) => parseFileName(each))) {
    const got = await transport.get(name, MOST_FILE_BYTES, signal);
    if (!got.ok && got.failure.kind !== 'gone') return got;
    const text = got.ok ? await sealer.open(name, got.value) : err('damaged');
    const content = text.ok ? decodeFile(text.value) : undefined;
    if (!content?.ok) continue; // the preview counts what can be read; syncing says what cannot
    for (const [id, record] of content.value.records) records.set(id, mergeRecords(records.get(id), record));
  }
  return ok(records);
}

/** Of all that could be read, nothing belongs here: the address is that of another library. */
function isOfOther(vault: Vault, theirs: ReadonlyMap<string, SyncRecord>): boolean {
  const things = [...theirs.keys()].filter((id) => !id.startsWith('device/'));
  return things.length > 0 && things.every((id) => vaultOfRecord(id) !== vault);
}

function teamNameIn(theirs: ReadonlyMap<string, SyncRecord>): string | undefined {
  const root = theirs.get(`folder/${SHARED_ROOT}`);
  const name = root && isAlive(root) ? shownFields(root)['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

async function compare(
  database: Database,
  vault: Vault,
  theirs: ReadonlyMap<string, SyncRecord>,
): Promise<SyncPreview> {
  const isShown = (id: string) => /^(snippet|folder)\//.test(id) && vaultOfRecord(id) === vault;
  const there = new Set([...theirs].filter(([id, record]) => isShown(id) && isAlive(record)).map(([id]) => id));
  const snippets = (await database.getAll('snippets')).filter(({ deletedAtMs }) => deletedAtMs === undefined);
  const ids = [
    ...snippets.map(({ id }) => ({ kind: 'snippet', id })),
    ...(await database.getAllKeys('folders')).map((id) => ({ kind: 'folder', id })),
  ];
  const here = ids
    .filter(({ id }) => vaultOf(id) === vault && !isFromLibrary(id))
    .map(({ kind, id }) => `${kind}/${id}`);
  const same = here.filter((id) => there.has(id)).length;
  return { onlyHere: here.length - same, onlyThere: there.size - same, same };
}
