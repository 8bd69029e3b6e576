import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listenToPanel, openPanel } from '@/utils/platform/panel';

interface Opened {
  readonly url: string;
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  state?: string;
}
type Apis = { sidePanel?: { open?: () => Promise<void> }; sidebarAction?: { open: () => Promise<void> } };
type OnBounds = (changed: { id: number; width: number; height: number }) => void;

const stub = vi.hoisted(() => ({
  apis: {} as Apis,
  session: {} as Record<string, unknown>,
  local: {} as Record<string, unknown>,
  /** Open popups, by window id. */
  windows: new Map<number, Opened>(),
  focused: [] as unknown[],
  around: undefined as object | undefined,
  isOutOfSight: false,
  onBounds: undefined as OnBounds | undefined,
}));
vi.mock('@/utils/platform/browser', () => {
  const area = (name: 'session' | 'local') => ({
    get: async (key: string) => ({ [key]: stub[name][key] }),
    set: async (items: object) => void Object.assign(stub[name], items),
  });
  return {
    panelApis: () => stub.apis,
    browser: {
      storage: { session: area('session'), local: area('local') },
      tabs: { get: async () => ({ windowId: 1 }) },
      windows: {
        onBoundsChanged: { addListener: (onBounds: OnBounds) => void Object.assign(stub, { onBounds }) },
        get: async (id: number) => {
          const found = id === 1 ? stub.around : stub.windows.get(id);
          if (!found) throw new Error(`No window with id: ${id}.`);
          return found;
        },
        create: async (options: Opened) => {
          if (stub.isOutOfSight && options.left !== undefined) throw new Error('Invalid value for bounds.');
          const id = 10 + stub.windows.size;
          stub.windows.set(id, options);
          return { id };
        },
        update: async (...update: unknown[]) => void stub.focused.push(update),
      },
    },
  };
});

beforeEach(() => {
  const around = { left: 100, top: 50, width: 1200, height: 700 };
  Object.assign(stub, { apis: {}, session: {}, local: {}, windows: new Map(), focused: [], around });
  Object.assign(stub, { isOutOfSight: false, onBounds: undefined });
});

const opened = () => [...stub.windows.values()];

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

test.each<[string, Apis]>([
  ['there is no side panel', {}],
  ['the side panel cannot be opened by us, as in Chromium 114', { sidePanel: {} }],
  [
    'the side panel has no place to show itself',
    { sidePanel: { open: () => Promise.reject(new Error('no side panel')) } },
  ],
])('opens a window of its own for the tab when %s', async (_case, apis) => {
  stub.apis = apis;
  await openPanel(3);
  expect(opened().map(({ url }) => url)).toEqual(['/sidepanel.html?tab=3']);
});

describe('the window of its own', () => {
  test('is docked at the right edge of the window of the tab, as high as that', async () => {
    await openPanel(3);
    expect(opened()).toMatchObject([{ left: 880, top: 50, width: 420, height: 700 }]);
  });

  test('of a browser window narrower than itself begins where that does', async () => {
    stub.around = { left: 100, top: 50, width: 300, height: 700 };
    await openPanel(3);
    expect(opened()).toMatchObject([{ left: 100, width: 420 }]);
  });

  test.each([
    ['the tab has gone', () => (stub.around = undefined)],
    ['the browser refuses the place', () => (stub.isOutOfSight = true)],
  ])('is opened all the same when %s', async (_case, arrange) => {
    arrange();
    await openPanel(3);
    expect(opened()).toMatchObject([{ url: '/sidepanel.html?tab=3', width: 420 }]);
    expect(opened()[0]?.left).toBeUndefined();
  });

  test('is there once after two quick clicks', async () => {
    await Promise.all([openPanel(3), openPanel(3)]);
    expect(stub.windows.size).toBe(1);
  });

  test('asked for again, also in another tab, comes to the front, out of the task bar if it is there', async () => {
    await openPanel(3);
    await openPanel(4);
    expect(stub.focused).toEqual([[10, { focused: true }]]);
    Object.assign(opened()[0] ?? {}, { state: 'minimized' });
    await openPanel(4);
    expect(stub.focused.at(-1)).toEqual([10, { focused: true, state: 'normal' }]);
    expect(stub.windows.size).toBe(1);
  });

  test('is opened anew after the person closed it, in the size that they gave it', async () => {
    listenToPanel();
    await openPanel(3);
    stub.onBounds?.({ id: 10, width: 500, height: 640 });
    await vi.waitFor(() => expect(stub.local).not.toEqual({}));
    stub.windows.clear();
    await openPanel(3);
    expect(opened()).toMatchObject([{ left: 800, top: 50, width: 500, height: 640 }]);
  });

  test.each([
    ['of another window', { id: 1, width: 900, height: 640 }],
    ['of one in the task bar', { id: 10, width: 160, height: 28 }],
  ])('does not take the size %s', async (_case, changed) => {
    listenToPanel();
    await openPanel(3);
    stub.onBounds?.(changed);
    stub.onBounds?.({ id: 10, width: 430, height: 650 });
    await vi.waitFor(() => expect(Object.values(stub.local)).toEqual([{ width: 430, height: 650 }]));
  });
});

test('nothing is listened to where the browser has a place for the panel', () => {
  stub.apis = { sidePanel: { open: async () => undefined } };
  listenToPanel();
  expect(stub.onBounds).toBeUndefined();
});
