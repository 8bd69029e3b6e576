import { beforeEach, expect, test, vi } from 'vitest';
import { receive } from '@/utils/platform/messaging/receive';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const listeners = vi.hoisted(() => new Set<unknown>());
vi.mock('@/utils/platform/browser', () => ({
  browser: {
    runtime: {
      id: 'ours',
      getURL: (path: string) => `ext://ours${path}`,
      onMessage: { addListener: (one: unknown) => listeners.add(one), removeListener: () => undefined },
    },
  },
}));

const CONTENT = {
  id: 'ours',
  url: 'https://frame.example.cn/',
  tab: { id: 3, url: 'https://oa.example.cn/a' },
  frameId: 7,
};
const OTHERS = [
  { id: 'ours', url: 'ext://ours/sidepanel.html' },
  { id: 'ours', url: 'ext://ours/options.html', tab: { id: 4 }, frameId: 0 },
  { id: 'ours', url: 'ext://ours/background.js' },
  { id: 'theirs', url: 'https://oa.example.cn/', tab: { id: 3 }, frameId: 0 },
  {},
];
const REQUESTS = [
  { type: 'inpage/setup', data: {} },
  { type: 'inpage/load', data: {} },
  { type: 'palette/search', data: { query: 'zj' } },
  { type: 'palette/fill', data: { of: { snippetId: 's' }, pageTitle: '', pageUrl: '' } },
  { type: 'palette/landed', data: { snippetId: 's', values: {} } },
  { type: 'guard/look', data: {} },
  { type: 'guard/check', data: { text: '', format: 'plain', field: '', subject: '', pageTitle: '', url: '' } },
  { type: 'guard/stop', data: { url: '' } },
];

const calls: { readonly name: string; readonly url: string | undefined }[] = [];
const note =
  <Reply>(name: string, reply: Reply) =>
  async (_data: unknown, { url }: { readonly url?: string }) => {
    calls.push({ name, url });
    return reply;
  };

beforeEach(() => {
  listeners.clear();
  calls.length = 0;
  receive({
    'guard/look': note('guard/look', { words: {} as never, language: 'en', theme: 'auto' as const }),
    'guard/check': note('guard/check', null),
    'guard/stop': note('guard/stop', null),
    'inpage/setup': note('inpage/setup', { trigger: ';;', abbreviations: [] }),
    'inpage/load': note('inpage/load', null),
    'palette/search': note('palette/search', { hits: [], total: 0 }),
    'palette/fill': note('palette/fill', { state: 'failed' as const, failure: { code: 'snippet/gone' as const } }),
    'palette/landed': note('palette/landed', null),
  });
});

function send(message: unknown, sender: object): Promise<unknown> | undefined {
  const [listener] = listeners as Set<Listener>;
  return listener?.(message, sender);
}

test.each(REQUESTS)('$type is answered to a script in a page, with the page that the tab shows', async (request) => {
  expect(await send(request, CONTENT)).toBeDefined();
  expect(calls).toEqual([{ name: request.type, url: 'https://oa.example.cn/a' }]);
});

test.each(REQUESTS)('$type from anybody else is not heard', (request) => {
  for (const sender of OTHERS) expect(send(request, sender)).toBeUndefined();
  expect(calls).toEqual([]);
});

test.each([
  { type: 'palette/search', data: {} },
  { type: 'palette/search', data: { query: 7 } },
  { type: 'palette/search', data: { query: 'x'.repeat(201) } },
  { type: 'palette/fill', data: { of: {}, pageTitle: '', pageUrl: '' } },
  { type: 'palette/fill', data: { of: { snippetId: 's' } } },
  { type: 'palette/fill', data: { of: { snippetId: 's' }, pageTitle: '', pageUrl: '', values: { a: 1 } } },
  { type: 'palette/landed', data: { snippetId: 's' } },
  { type: 'palette/landed', data: { values: {} } },
  { type: 'palette/open', data: {} },
])('what is malformed, or not for the background, is not heard: %j', (request) => {
  expect(send(request, CONTENT)).toBeUndefined();
  expect(calls).toEqual([]);
});
