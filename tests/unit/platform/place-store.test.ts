import { afterEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MOST_PLACES } from '@/utils/app/places';
import { createPlaceStore } from '@/utils/platform/place-store';

const AT = (top: number) => ({ scrolled: { outline: top }, open: ['other-headings'] });

afterEach(() => fakeBrowser.reset());

test('gives back what was written for the site, and nothing for another', async () => {
  const store = createPlaceStore();
  await store.write('oa.example.cn', AT(3));
  expect(await createPlaceStore().read('oa.example.cn')).toEqual(AT(3));
  expect(await store.read('example.cn')).toBeUndefined();
});

test('keeps the sites last looked at, and no more', async () => {
  const store = createPlaceStore();
  for (let n = 0; n <= MOST_PLACES; n++) void store.write(`${n}.example.cn`, AT(n));
  await store.write('1.example.cn', AT(7));
  expect(await store.read('0.example.cn')).toBeUndefined();
  expect(await store.read('1.example.cn')).toEqual(AT(7));
  expect(Object.values(await fakeBrowser.storage.local.get('places'))[0]).toHaveLength(MOST_PLACES);
});

test.each([null, 'x', {}, [['a.cn']], [['a.cn', { scrolled: { outline: 'far' }, open: [1] }]]])(
  'makes nothing of what it does not understand: %j',
  async (stored) => {
    await fakeBrowser.storage.local.set({ places: stored });
    expect((await createPlaceStore().read('a.cn')) ?? { scrolled: {}, open: [] }).toEqual({ scrolled: {}, open: [] });
  },
);
