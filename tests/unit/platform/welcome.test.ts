import { beforeEach, expect, test, vi } from 'vitest';
import { welcomePerson } from '@/utils/platform/welcome';

const stub = vi.hoisted(() => ({ local: {} as Record<string, unknown>, opened: [] as string[] }));
vi.mock('@/utils/platform/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stub.local[key] }),
        set: async (items: object) => void Object.assign(stub.local, items),
      },
    },
    tabs: { create: async ({ url }: { url: string }) => void stub.opened.push(url) },
    runtime: { getURL: (path: string) => `extension:/${path}` },
  },
}));

beforeEach(() => {
  stub.local = {};
  stub.opened = [];
});

test('a new person is welcomed once, even when the browser tells of the install again', async () => {
  await welcomePerson('install');
  await welcomePerson('install');
  expect(stub.opened).toEqual(['extension://welcome.html']);
});

test('an update opens nothing', async () => {
  await welcomePerson('update');
  expect(stub.opened).toEqual([]);
});
