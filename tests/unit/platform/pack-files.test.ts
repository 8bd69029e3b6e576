import { expect, test, vi } from 'vitest';
import { createPackStore } from '@/utils/platform/pack-files';
import { bundledPacks, PACKS_FILE } from '../../../scripts/packs.mjs';
import { unwrap } from '../../contract/stores';
import { shippedPacks } from '../core/packs/shipped';

const readShipped = async (path: string): Promise<unknown> => {
  if (path !== `/${PACKS_FILE}`) throw new Error('404');
  return JSON.parse(bundledPacks());
};

test('reads every pack that is shipped, from one file, once', async () => {
  const readFile = vi.fn(readShipped);
  const store = createPackStore(readFile);
  const listed = unwrap(await store.list('zh-CN'));
  expect(listed.map(({ id }) => id).sort()).toEqual(shippedPacks.map(({ id }) => id).sort());
  await store.list('en');
  expect(readFile).toHaveBeenCalledTimes(1);
});

test('says that the file is missing, and tries again', async () => {
  let isThere = false;
  const store = createPackStore(async (path) => (isThere ? readShipped(path) : Promise.reject(new Error('404'))));
  expect(await store.list('zh-CN')).toMatchObject({ ok: false, failure: { code: 'store/unavailable' } });
  isThere = true;
  expect(await store.list('zh-CN')).toMatchObject({ ok: true });
});

test.each([{}, null])('refuses a damaged file: %j', async (file: unknown) => {
  const listed = await createPackStore(async () => file).list('en');
  expect(listed).toMatchObject({ ok: false, failure: { code: 'store/unavailable' } });
});
