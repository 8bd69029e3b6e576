import { expect, test } from 'vitest';
import { openStoredKeys, replacePassphrase, storeKey } from '@/utils/platform/sync-setup';
import { createVault } from '@/utils/platform/vault-key';
import { type Folder, faultyTransport } from '../../sync/faulty-server';

const QUIET = { rate: 0, random: () => 0, between: async () => undefined, count: () => undefined };
const { signal } = new AbortController();
const ROUNDS = 100_000;

async function folderWithKey() {
  const folder: Folder = new Map();
  const transport = faultyTransport(folder, QUIET);
  const vault = await createVault('旧口令', ROUNDS);
  await storeKey(transport, vault, signal);
  const opens = async (passphrase: string) =>
    (await openStoredKeys(transport, [...folder.keys()], passphrase, signal)).length;
  return { folder, transport, vault, opens };
}

test('a new passphrase opens the folder, the old one does not any more, and the recovery code still does', async () => {
  const { folder, transport, vault, opens } = await folderWithKey();
  expect(await replacePassphrase(transport, '旧口令', '新口令', signal)).toBe('done');
  expect([await opens('旧口令'), await opens('新口令'), await opens(vault.recoveryCode)]).toEqual([0, 1, 1]);
  expect(folder.size).toBe(1);
});

test('whoever has forgotten the passphrase sets a new one by the recovery code', async () => {
  const { transport, vault, opens } = await folderWithKey();
  expect(await replacePassphrase(transport, vault.recoveryCode, '新口令', signal)).toBe('done');
  expect(await opens('新口令')).toBe(1);
});

test('a wrong passphrase changes nothing', async () => {
  const { folder, transport, opens } = await folderWithKey();
  const before = [...folder.keys()];
  expect(await replacePassphrase(transport, '不对', '新口令', signal)).toBe('wrong-passphrase');
  expect([...folder.keys()]).toEqual(before);
  expect(await opens('旧口令')).toBe(1);
});

test('stopped before the old file went, both open the folder', async () => {
  const { transport, opens } = await folderWithKey();
  const stopped = {
    ...transport,
    remove: async () => ({ ok: false, failure: { kind: 'again', detail: '' } }) as const,
  };
  expect(await replacePassphrase(stopped, '旧口令', '新口令', signal)).toBe('failed');
  expect([await opens('旧口令'), await opens('新口令')]).toEqual([1, 1]);
});
