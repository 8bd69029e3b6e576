import { beforeEach, expect, test, vi } from 'vitest';
import { followTab, servedTab } from '@/utils/platform/followed-tab';

type Listener = (...told: never[]) => unknown;
const stub = vi.hoisted(() => ({
  /** The panel's own window. */
  own: 9,
  /** The active tab of each window. */
  active: new Map<number, number>(),
  windowOf: new Map<number, number>(),
  listeners: {} as Record<string, Listener>,
}));
vi.mock('@/utils/platform/browser', () => {
  const event = (name: string) => ({ addListener: (listener: Listener) => (stub.listeners[name] = listener) });
  return {
    browser: {
      tabs: {
        get: async (tabId: number) => ({ id: tabId, windowId: stub.windowOf.get(tabId) }),
        query: async ({ windowId }: { windowId: number }) => [{ id: stub.active.get(windowId) }],
        ...{ onActivated: event('activated'), onUpdated: event('updated'), onRemoved: event('removed') },
      },
      windows: {
        WINDOW_ID_NONE: -1,
        WINDOW_ID_CURRENT: -2,
        getCurrent: async () => ({ id: stub.own }),
        onFocusChanged: event('focus'),
      },
    },
  };
});

const tell = (name: string, ...told: unknown[]) => (stub.listeners[name] as (...all: unknown[]) => unknown)(...told);
const seen: number[] = [];
let reloads = 0;

function follow(address: string): void {
  vi.stubGlobal('location', { search: address });
  followTab({ onTab: (tabId) => seen.push(tabId), onReload: () => (reloads += 1) });
}

beforeEach(() => {
  seen.length = 0;
  reloads = 0;
  stub.active = new Map([
    [1, 11],
    [2, 21],
    [9, 91],
  ]);
  stub.windowOf = new Map([
    [11, 1],
    [12, 1],
    [21, 2],
    [91, 9],
  ]);
});

test('beside a page the panel serves the active tab of its window, and of no other', async () => {
  follow('');
  await vi.waitFor(() => expect(seen).toEqual([91]));
  await tell('activated', { tabId: 12, windowId: 1 });
  await tell('activated', { tabId: 92, windowId: 9 });
  expect(seen).toEqual([91, 92]);
});

test('in a window of its own the panel begins with the tab it was opened for, and follows the tab in front', async () => {
  follow('?tab=11');
  expect(servedTab()).toBe(11);
  await tell('activated', { tabId: 12, windowId: 1 });
  expect(seen).toEqual([11, 12]);
  expect(servedTab()).toBe(12);
});

test('it follows into the window used last, and what happens in others is passed over', async () => {
  follow('?tab=11');
  await tell('activated', { tabId: 22, windowId: 2 });
  expect(seen).toEqual([11]);
  await tell('focus', 2);
  await tell('activated', { tabId: 12, windowId: 1 });
  expect(seen).toEqual([11, 21]);
});

test('a click into the panel, or into another program, leaves its tab as it was', async () => {
  follow('?tab=11');
  await tell('focus', 9);
  await tell('focus', -1);
  await tell('activated', { tabId: 91, windowId: 9 });
  expect(seen).toEqual([11]);
  await tell('activated', { tabId: 12, windowId: 1 });
  expect(seen).toEqual([11, 12]);
});

test('it hears of the tab that it serves loading or going, and of no other', async () => {
  follow('?tab=11');
  await tell('activated', { tabId: 12, windowId: 1 });
  tell('updated', 11, { status: 'loading' });
  tell('removed', 11);
  expect(reloads).toBe(0);
  tell('updated', 12, { status: 'loading' });
  tell('removed', 12);
  expect(reloads).toBe(2);
});
