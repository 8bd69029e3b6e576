import { beforeEach, expect, test, vi } from 'vitest';
import { openPanel } from '@/utils/platform/panel';

const stub = vi.hoisted(() => ({
  apis: {} as { sidePanel?: { open: () => Promise<void> }; sidebarAction?: { open: () => Promise<void> } },
  session: {} as Record<string, unknown>,
  /** Open popups, by window id. */
  windows: new Map<number, string>(),
  focused: [] as number[],
}));
vi.mock('@/utils/platform/browser', () => ({
  panelApis: () => stub.apis,
  browser: {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: stub.session[key] }),
        set: async (items: object) => void Object.assign(stub.session, items),
      },
    },
    windows: {
      create: async ({ url }: { url: string }) => {
        const id = 10 + stub.windows.size;
        stub.windows.set(id, url);
        return { id };
      },
      update: async (id: number) => {
        if (!stub.windows.has(id)) throw new Error(`No window with id: ${id}.`);
        stub.focused.push(id);
      },
    },
  },
}));

beforeEach(() => {
  Object.assign(stub, { apis: {}, session: {}, windows: new Map(), focused: [] });
});

test('opens the side panel inside the gesture, before anything is awaited', () => {
  let isOpened = false;
  stub.apis = {
    sidePanel: {
      open: async () => {
        isOpened = true;
      },
    },
  };
  void openPanel(3);
  expect(isOpened).toBe(true);
});

test.each([
  ['there is no side panel', {}],
  [
    'the side panel has no place to show itself',
    { sidePanel: { open: () => Promise.reject(new Error('no side panel')) } },
  ],
])('opens a window of its own for the tab when %s', async (_case, apis) => {
  stub.apis = apis;
  await openPanel(3);
  expect([...stub.windows.values()]).toEqual(['/sidepanel.html?tab=3']);
});

test('asked again, also in another tab, brings the window to the front instead of opening another', async () => {
  await openPanel(3);
  await openPanel(4);
  expect(stub.windows.size).toBe(1);
  expect(stub.focused).toEqual([...stub.windows.keys()]);
});

test('opens a new window after the person closed the first', async () => {
  await openPanel(3);
  stub.windows.clear();
  await openPanel(3);
  expect(stub.windows.size).toBe(1);
});
