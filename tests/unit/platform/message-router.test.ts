import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { overhear, receive } from '@/utils/platform/messaging/receive';
import { type IncomingName, SHAPES } from '@/utils/platform/messaging/shapes';

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

const NAMES = Object.keys(SHAPES) as readonly IncomingName[];

const tab = fc.option(fc.record({ id: fc.nat(9), url: fc.webUrl() }), { nil: undefined });
const frameId = fc.option(fc.nat(9), { nil: undefined });
const senderAt = (id: fc.Arbitrary<unknown>, url: fc.Arbitrary<unknown>) => fc.record({ id, url, tab, frameId });
const ownPage = fc
  .constantFrom('sidepanel.html', 'options.html#sync', 'welcome.html?x')
  .map((at) => `ext://ours/${at}`);
const ownWorker = fc.constantFrom('ext://ours/background.js', 'ext://ours/_generated_background_page.html');
const elsewhere = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('about:blank', 'about:srcdoc', 'data:text/html,x', 'blob:https://oa.example.cn/1', '', undefined),
  fc.constantFrom(
    'ext://ours.example.cn/sidepanel.html',
    'ext://oursidepanel.html',
    'https://x.cn/ext://ours/options.html',
  ),
);
const anybodyElse = senderAt(
  fc.oneof(fc.string(), fc.constantFrom('theirs', 'Ours', 'ours ', undefined, null, 7)).filter((id) => id !== 'ours'),
  fc.oneof(ownPage, ownWorker, elsewhere),
);
const SENDERS = {
  page: senderAt(fc.constant('ours'), ownPage),
  background: senderAt(fc.constant('ours'), ownWorker),
  script: senderAt(fc.constant('ours'), elsewhere),
  stranger: anybodyElse,
};

/** Data that some message would welcome, so that not only the shape keeps it out. */
const WELCOME = [
  {},
  { tabId: 3 },
  { trigger: 'person', deletions: 'accept' },
  { query: '总结' },
  { of: { snippetId: 's' }, pageTitle: '', pageUrl: '' },
  { snippetId: 's', values: {} },
  { kind: 'paste', text: '甲', html: '<p>甲</p>', isCaught: false },
  { editor: 'tinymce', path: [0], act: { kind: 'insert', html: '<p>甲</p>' } },
  { fieldId: 'f', label: '正文', editor: 'textarea', format: 'plain', length: 1 },
  { fieldId: 'f', length: 1 },
];
const anything = fc.anything({
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
});
const message = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constantFrom(...NAMES), data: fc.constantFrom(...WELCOME) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom(...NAMES), data: anything }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.oneof(fc.constantFrom('constructor', '__proto__', 'field/apply', 'palette/open'), fc.string()),
      data: anything,
    }),
  },
  { weight: 1, arbitrary: anything },
);

/** What a script in a page must never have done for it: it reaches other tabs, the log or the account. */
const FOR_OWN_PAGES: readonly IncomingName[] = ['page/attach', 'support/log', 'sync/run'];

let called: string[] = [];
beforeEach(() => {
  listeners.clear();
  called = [];
  const note = (name: string) => async () => void called.push(name);
  receive(Object.fromEntries(NAMES.map((name) => [name, note(name)])) as never);
  for (const name of NAMES) overhear(name, () => void called.push(name));
});

/** Everything that was called for messages of such senders. */
function callsOf(sender: fc.Arbitrary<object>): ReadonlySet<string> {
  called = [];
  const tell = (one: unknown, from: object) => {
    for (const listener of listeners as Set<Listener>) void listener(one, from);
  };
  fc.assert(fc.property(message, sender, tell), { numRuns: 1500 });
  return new Set(called);
}

test('no message of anybody else is acted on or heard, whatever it says', () => {
  expect([...callsOf(SENDERS.stranger)]).toEqual([]);
});

test('a script in a page gets nothing done that is for the extension’s own pages', () => {
  const calls = callsOf(SENDERS.script);
  expect(FOR_OWN_PAGES.filter((name) => calls.has(name))).toEqual([]);
  expect(calls, 'its own messages are heard').toContain('page/wake');
});

test('no message is acted on for two kinds of senders', () => {
  const [page, background, script] = [SENDERS.page, SENDERS.background, SENDERS.script].map(callsOf);
  for (const name of NAMES) {
    const kinds = [page, background, script].filter((calls) => calls?.has(name));
    expect(kinds.length, name).toBeLessThanOrEqual(1);
  }
  expect(page, 'the extension’s own messages are heard').toContain('page/attach');
});
