import { beforeEach, expect, test, vi } from 'vitest';
import { reconcileSites } from '@/utils/platform/site-scripts';

type Script = { readonly id: string; readonly matches: readonly string[]; readonly matchOriginAsFallback?: boolean };

const stub = vi.hoisted(() => ({ granted: [] as string[], registered: [] as Script[], knowsFallback: true }));
vi.mock('@/utils/platform/permissions', () => ({ grantedSites: async () => stub.granted }));
vi.mock('@/utils/platform/browser', () => {
  const put = (scripts: Script[]) => {
    // Before Chromium 119, said before anything is done.
    if (!stub.knowsFallback && scripts.some((script) => 'matchOriginAsFallback' in script))
      throw new TypeError("Error at index 0: Unexpected property: 'matchOriginAsFallback'.");
    stub.registered = scripts;
    return Promise.resolve();
  };
  return {
    browser: {
      scripting: {
        getRegisteredContentScripts: async () => stub.registered,
        registerContentScripts: put,
        updateContentScripts: put,
        unregisterContentScripts: async () => void Object.assign(stub, { registered: [] }),
      },
    },
  };
});

beforeEach(() => {
  Object.assign(stub, { granted: ['https://oa.example/*'], registered: [], knowsFallback: true });
});

test('registers one script for the granted sites, also in frames that have no address of their own', async () => {
  await reconcileSites();
  expect(stub.registered).toMatchObject([{ matches: ['https://oa.example/*'], matchOriginAsFallback: true }]);
});

test('a browser that does not know such frames still gets the script, when it is put there and when it is renewed', async () => {
  stub.knowsFallback = false;
  await reconcileSites();
  stub.granted = ['https://oa.example/*', 'https://bbs.example/*'];
  await reconcileSites();
  expect(stub.registered).toMatchObject([{ matches: stub.granted }]);
  expect(stub.registered[0]).not.toHaveProperty('matchOriginAsFallback');
});

test('nothing granted, nothing registered', async () => {
  await reconcileSites();
  stub.granted = [];
  await reconcileSites();
  expect(stub.registered).toEqual([]);
});
