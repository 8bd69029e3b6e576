import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { runRound } from '@/utils/app/sync/round';
import { saveSnippet, trashSnippet } from '@/utils/core/snippets/edits';
import { writeLibrary } from '@/utils/platform/db/library-writes';
import { createReplicaStore } from '@/utils/platform/db/replica-store';
import { createSealer } from '@/utils/platform/sync-crypto';
import { snippet } from '../../contract/stores';
import { TestDevice } from '../../support/sync-device';
import { type Folder, faultyTransport } from '../../sync/faulty-server';

const NOWHERE = { address: 'http://127.0.0.1:9/', username: '', password: '' };
const QUIET = { rate: 0, random: () => 0, between: async () => undefined, count: () => undefined };

const device = (name: string) => TestDevice.create(`replica-${name}`, NOWHERE, []);
function sync({ database }: TestDevice, folder: Folder, transport = faultyTransport(folder, QUIET)) {
  const ports = {
    transport,
    replica: createReplicaStore(database, () => undefined),
    sealer: createSealer([]),
    nowMs: Date.now,
    random: () => 0,
    newDevice: () => 'renewed00000',
  };
  return runRound(ports, { signal: new AbortController().signal, sliceMs: 60_000 });
}

/** The nth write to the database fails as a full disk would. */
function failAtWrite(nth: number) {
  let calls = 0;
  const methods = ['put', 'delete'] as const;
  const spies = methods.map((method) => {
    const real = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      calls += 1;
      if (calls === nth) throw new DOMException('no space', 'QuotaExceededError');
      return real.apply(this, args) as never;
    });
  });
  return { calls: () => calls, restore: () => spies.forEach((spy) => void spy.mockRestore()) };
}

test('stopped at any write of a sync, nothing is lost or doubled when it runs again', {
  timeout: 120_000,
}, async () => {
  const titles = async (one: TestDevice) => (await one.library()).map(({ title, body }) => `${title} ${body}`);
  for (let nth = 1; ; nth++) {
    const folder: Folder = new Map();
    const [one, two] = await Promise.all([device(`a${nth}`), device(`b${nth}`)]);
    await one.save('a', { title: '甲', body: '一。二。三。' });
    await sync(one, folder);
    await sync(two, folder);
    await one.save('a', { body: '一改。二。三。' });
    await two.save('a', { body: '一。二。三改。' });
    await two.save('b', { title: '乙' });
    await sync(one, folder);
    const failing = failAtWrite(nth);
    const stopped = await sync(two, folder).catch((error: unknown) => error);
    const calls = failing.calls();
    failing.restore();
    for (const each of [two, one, two]) await sync(each, folder);
    expect(await titles(one), `after write ${nth}`).toEqual(['甲 一改。二。三改。', '乙 ']);
    expect(await titles(two), `after write ${nth}`).toEqual(await titles(one));
    if (calls < nth) return expect(stopped).toMatchObject({ state: 'done' });
  }
});

test('a snippet in the trash here and edited there comes back with all of it', async () => {
  const folder: Folder = new Map();
  const [one, two] = await Promise.all([device('trash1'), device('trash2')]);
  await one.save('a', { title: '甲', body: '正文', tags: ['总结', '开头'] });
  for (const each of [one, two]) await sync(each, folder);
  await writeLibrary(one.database, [trashSnippet('a', 5)]);
  await two.save('a', { title: '改名' });
  for (const each of [one, two, one]) await sync(each, folder);
  for (const each of [one, two])
    expect(await each.library()).toMatchObject([{ title: '改名', body: '正文', tags: ['总结', '开头'] }]);
});

test('what was purged while another device edited it comes back whole', async () => {
  const folder: Folder = new Map();
  const [one, two] = await Promise.all([device('purge1'), device('purge2')]);
  await one.save('a', { title: '甲', body: '正文' });
  for (const each of [one, two]) await sync(each, folder);
  await writeLibrary(one.database, [{ kind: 'snippet', id: 'a', toNext: () => undefined }]);
  await two.save('a', { title: '改名' });
  for (const each of [one, two, one]) await sync(each, folder);
  for (const each of [one, two]) expect(await each.library()).toMatchObject([{ title: '改名', body: '正文' }]);
});

test('snippets from before sync, equal on two devices, meet without a conflict', async () => {
  const folder: Folder = new Map();
  const [one, two] = await Promise.all([device('seed1'), device('seed2')]);
  for (const each of [one, two]) await each.database.put('snippets', snippet('starter'));
  await one.save('starter', { title: '改过' });
  for (const each of [one, two, one]) await sync(each, folder);
  expect(await two.library()).toMatchObject([{ title: '改过' }]);
  const row = await two.database.get('syncRecords', 'snippet/starter');
  expect(Object.keys(row?.record.fields['title']?.visible ?? {})).toHaveLength(1);
});

test('a pull that would hide much asks first, and can be undone by keeping what is here', async () => {
  const folder: Folder = new Map();
  const [one, two] = await Promise.all([device('brake1'), device('brake2')]);
  await writeLibrary(
    one.database,
    Array.from({ length: 20 }, (_, index) => saveSnippet(snippet(`s${index}`))),
  );
  for (const each of [one, two]) await sync(each, folder);
  await writeLibrary(
    two.database,
    Array.from({ length: 10 }, (_, index) => trashSnippet(`s${index}`, 1)),
  );
  await sync(two, folder);
  expect(await sync(one, folder)).toMatchObject({ state: 'braked', hiding: { hidden: 10, alive: 20 } });
  expect(await one.library()).toHaveLength(20);
  const ports = {
    transport: faultyTransport(folder, QUIET),
    replica: createReplicaStore(one.database, () => undefined),
    sealer: createSealer([]),
    nowMs: Date.now,
    random: () => 0,
    newDevice: () => 'renewed00000',
  };
  await runRound(ports, { signal: new AbortController().signal, sliceMs: 60_000, deletions: 'keep' });
  for (const each of [one, two]) await sync(each, folder);
  expect(await one.library()).toHaveLength(20);
  expect(await two.library()).toHaveLength(20);
});

test('a file damaged to the very size that an old listing gave is found by whoever has it, and sent again', async () => {
  const folder: Folder = new Map();
  const [one, two] = await Promise.all([device('odd1'), device('odd2')]);
  await one.save('a', { title: '甲', body: '正文' });
  await sync(one, folder);
  const [name = '', bytes = new Uint8Array()] = [...folder][0] ?? [];
  const half = bytes.slice(0, bytes.length / 2);
  const transport = faultyTransport(folder, QUIET);
  const oldListing = { ...transport, list: async () => ({ ok: true, value: [{ name, bytes: half.length }] }) as const };
  await sync(one, folder, oldListing);
  folder.set(name, half);
  await sync(one, folder);
  for (const each of [one, two]) await sync(each, folder);
  expect(await two.library()).toMatchObject([{ title: '甲', body: '正文' }]);
});
