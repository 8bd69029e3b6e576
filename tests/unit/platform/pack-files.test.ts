import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { createPackStore } from '@/utils/platform/pack-files';
import { unwrap } from '../../contract/stores';

const readPublic = async (path: string): Promise<unknown> => JSON.parse(readFileSync(`public${path}`, 'utf8'));

test('reads every pack that is shipped, once', async () => {
  const readFile = vi.fn(readPublic);
  const store = createPackStore(readFile);
  const index = await readPublic('/packs/index.json');
  expect(unwrap(await store.list('zh-CN'))).toHaveLength((index as unknown[]).length);
  const reads = readFile.mock.calls.length;
  await store.list('en');
  expect(readFile.mock.calls.length).toBe(reads);
});

test('names the file that is missing, and tries again', async () => {
  let isThere = false;
  const store = createPackStore(async (path) => {
    if (isThere || path.endsWith('index.json')) return readPublic(path);
    throw new Error('404');
  });
  expect(await store.list('zh-CN')).toMatchObject({ ok: false, failure: { code: 'store/unavailable' } });
  isThere = true;
  expect(await store.list('zh-CN')).toMatchObject({ ok: true });
});

test.each([{ '/packs/index.json': {} }, { '/packs/index.json': ['a.json'], '/packs/a.json': { version: 1 } }])(
  'refuses a damaged file: %j',
  async (files: Record<string, unknown>) => {
    const listed = await createPackStore(async (path) => files[path]).list('en');
    expect(listed).toMatchObject({ ok: false, failure: { code: 'store/unavailable' } });
  },
);
