import { beforeEach, expect, test, vi } from 'vitest';
import { receive } from '@/utils/platform/messaging/receive';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const listeners = vi.hoisted(() => new Set<unknown>());
vi.mock('@/utils/platform/browser', () => ({
  browser: {
    runtime: {
      id: 'ours',
      getURL: (path: string) => `ext://ours${path}`,
      onMessage: {
        addListener: (one: unknown) => listeners.add(one),
        removeListener: (one: unknown) => listeners.delete(one),
      },
    },
  },
}));

const PANEL = { id: 'ours', url: 'ext://ours/sidepanel.html?tab=3' };
const OPTIONS_TAB = { id: 'ours', url: 'ext://ours/options.html', tab: { id: 4 }, frameId: 0 };
const CONTENT = { id: 'ours', url: 'https://oa.example.cn/', tab: { id: 3 }, frameId: 7 };
const BLANK_FRAME = { id: 'ours', url: 'about:blank', tab: { id: 3 }, frameId: 8 };
const BACKGROUND = { id: 'ours', url: 'ext://ours/background.js' };
const STRANGER = { id: 'theirs', url: 'ext://theirs/page.html' };
const LOOKALIKE = { id: 'ours', url: 'ext://ours.example.cn/sidepanel.html' };
const NOBODY = {};

const attach = { type: 'page/attach', data: { tabId: 3 } };
const wake = { type: 'page/wake', data: {} };

beforeEach(() => {
  listeners.clear();
  receive({
    'page/attach': async () => ({ state: 'attached', frames: [0] }),
    'page/wake': async () => null,
    'page/load-writer': async () => null,
    'page/dispatch': () => Promise.reject(new Error('the frame is gone')),
  });
});

function send(message: unknown, sender: object): Promise<unknown> | undefined {
  const [listener] = listeners as Set<Listener>;
  return listener?.(message, sender);
}

test('answers an extension page where the panel may ask, also one in a tab', async () => {
  expect(await send(attach, PANEL)).toEqual({ state: 'attached', frames: [0] });
  expect(await send(attach, OPTIONS_TAB)).toEqual({ state: 'attached', frames: [0] });
});

test('answers a script in a page where only that may ask, also in a frame without an address', async () => {
  expect(await send(wake, CONTENT)).toBeNull();
  expect(await send(wake, BLANK_FRAME)).toBeNull();
});

test.each([
  ['page/attach', attach, [CONTENT, BLANK_FRAME, BACKGROUND, STRANGER, LOOKALIKE, NOBODY]],
  ['page/wake', wake, [PANEL, OPTIONS_TAB, BACKGROUND, STRANGER, LOOKALIKE, NOBODY]],
])('%s from anybody else gets no answer', (_name, message, senders) => {
  for (const sender of senders) expect(send(message, sender)).toBeUndefined();
});

test.each([
  [undefined],
  [null],
  [7],
  ['page/wake'],
  [[]],
  [{}],
  [{ type: 'page/wake' }],
  [{ type: 'toString', data: {} }],
  [{ type: '__proto__', data: {} }],
  [{ type: 'field/read', data: { fieldId: 'x' } }],
  [{ type: 'page/dispatch', data: { kind: 'click', text: '', html: '', isCaught: false } }],
  [{ type: 'field/focused', data: { fieldId: 1 } }],
])('%j from a page’s script gets no answer', (message) => {
  expect(send(message, CONTENT)).toBeUndefined();
});

test('a handler that fails leaves its sender without an answer and throws nothing', async () => {
  const dispatch = { type: 'page/dispatch', data: { kind: 'paste', text: '甲', html: '', isCaught: false } };
  expect(await send(dispatch, CONTENT)).toBeUndefined();
});
