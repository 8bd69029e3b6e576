import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { moveSnippet, purgeSnippet, saveFolder, saveSnippet, trashSnippet } from '@/utils/core/snippets/edits';
import type { LibraryEdit } from '@/utils/core/snippets/library-change';
import { writeLibrary } from '@/utils/platform/db/library-writes';
import { closeDatabase, withDatabase } from '@/utils/platform/db/open';
import type { Database } from '@/utils/platform/db/schema';
import { snippet, unwrap } from '../../contract/stores';

afterEach(async () => {
  await closeDatabase();
  await deleteDB('draftside');
});

const STORES = ['snippets', 'folders', 'versions', 'usage'] as const;
const write = (edits: readonly LibraryEdit[]) => withDatabase((database) => writeLibrary(database, edits));
const everything = async () =>
  unwrap(await withDatabase((database) => Promise.all(STORES.map((name) => database.getAll(name)))));

/** A library with something of everything, and edits of every sort on it. */
const BEFORE = [
  saveFolder({ id: 'f', name: '旧', updatedAtMs: 1 }),
  saveSnippet(snippet('甲')),
  saveSnippet(snippet('乙', { deletedAtMs: 1 })),
  saveSnippet(snippet('丙')),
];
const EDITS = [
  saveFolder({ id: 'f', name: '新', updatedAtMs: 2 }),
  saveFolder({ id: 'g', name: '内', parentId: 'f', updatedAtMs: 2 }),
  saveSnippet(snippet('甲', { body: '改了', updatedAtMs: 2 })),
  purgeSnippet('乙'),
  moveSnippet('丙', 'g', 2),
  trashSnippet('丙', 3),
  saveSnippet(snippet('丁')),
];

/** The methods that write; the nth call of any of them throws as a full disk would. */
const WRITES = ['put', 'add', 'delete'] as const;
function failAtWrite(nth: number): { readonly calls: () => number; restore(): void } {
  let calls = 0;
  const spies = WRITES.map((method) => {
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

test('stopped at any of its writes, the library is as it was; the next attempt does all of it', async () => {
  const counting = failAtWrite(Number.POSITIVE_INFINITY);
  unwrap(await write(BEFORE));
  const first = counting.calls();
  unwrap(await write(EDITS));
  const writes = counting.calls() - first;
  const finished = await everything();
  counting.restore();
  expect(writes).toBeGreaterThan(EDITS.length);
  for (let nth = 1; nth <= writes; nth++) {
    await closeDatabase();
    await deleteDB('draftside');
    unwrap(await write(BEFORE));
    const before = await everything();
    const failing = failAtWrite(nth);
    expect(await write(EDITS), `write ${nth}`).toMatchObject({ ok: false, failure: { code: 'store/full' } });
    failing.restore();
    expect(await everything(), `write ${nth}`).toEqual(before);
    unwrap(await write(EDITS));
    expect(await everything(), `after write ${nth}`).toEqual(finished);
  }
});

test('aborted after its last write, the library is as it was', async () => {
  unwrap(await write(BEFORE));
  const before = await everything();
  const aborting = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore) {
    const { transaction } = this;
    const request = this.get('甲');
    request.addEventListener('success', () => transaction.abort());
    return request as never;
  });
  expect(await write(EDITS)).toMatchObject({ ok: false, failure: { code: 'store/unavailable' } });
  aborting.mockRestore();
  expect(await everything()).toEqual(before);
});

test('an edit that fails takes the others back with it', async () => {
  unwrap(await write(BEFORE));
  const before = await everything();
  const broken = saveSnippet(snippet('坏', { tags: [(() => '') as unknown as string] })); // a function cannot be cloned
  expect(await write([...EDITS, broken])).toMatchObject({ ok: false });
  expect(await everything()).toEqual(before);
});

test('ten thousand at once are written and counted', { timeout: 60_000 }, async () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    saveSnippet(snippet(`短语${index}`, { updatedAtMs: index })),
  );
  expect(unwrap(await write(many))).toHaveLength(10_000);
  const count = await withDatabase((database: Database) => database.count('snippets'));
  expect(unwrap(count)).toBe(10_000);
});
