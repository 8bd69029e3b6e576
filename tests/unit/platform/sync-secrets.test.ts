// A password and a vault key are canaries: they are looked for in all that is stored, logged, told, and sent.
import 'fake-indexeddb/auto';
import { Buffer } from 'node:buffer';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeDatabase, withDatabase } from '@/utils/platform/db/open';
import { log, recentLog } from '@/utils/platform/log';
import { readAccount, readStatus, saveAccount, savePassword } from '@/utils/platform/sync-account';
import { syncNow } from '@/utils/platform/syncer';
import { unwrap } from '../../contract/stores';

const PASSWORD = 'canary-口令-7f3a';
const ACCOUNT = {
  kind: 'webdav',
  address: 'https://dav.example.cn/dir/',
  username: 'zhang',
  password: PASSWORD,
} as const;
const KEY_BYTES = new Uint8Array(32).fill(0x5a);
/** As it stands, as it is sent, and in the halves a careless line might quote. */
const BASIC = Buffer.from(`zhang:${PASSWORD}`).toString('base64');
const CANARIES = [PASSWORD, BASIC, encodeURIComponent(PASSWORD), 'ZZZZZZZZ'];

interface Sent {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}
let sent: Sent[] = [];
let answer: () => Response;

beforeEach(async () => {
  sent = [];
  vi.stubGlobal('navigator', {
    locks: { request: async (_name: string, _options: object, work: (lock: object) => unknown) => work({}) },
  });
  vi.stubGlobal('fetch', async (url: string, { headers }: Omit<Sent, 'url'>) => {
    sent.push({ url, headers });
    return answer();
  });
  const key = await crypto.subtle.importKey('raw', KEY_BYTES, 'AES-GCM', false, ['encrypt', 'decrypt']);
  unwrap(await withDatabase((database) => saveAccount(database, ACCOUNT, [{ keyId: '0123456789abcdef', key }])));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await closeDatabase();
  await deleteDB('draftside');
  fakeBrowser.reset();
});

/** Servers quote in their errors what was sent to them. */
const ANSWERS: readonly (readonly [string, () => Response])[] = [
  ['refuses the password', () => new Response(`no: ${PASSWORD}`, { status: 401, statusText: BASIC })],
  [
    'sends us elsewhere',
    () => new Response('', { status: 302, headers: { location: `https://evil.example/?${BASIC}` } }),
  ],
  ['answers nonsense', () => new Response(`<a>${PASSWORD} ${BASIC}</a>`, { status: 207 })],
  [
    'breaks off',
    () => {
      throw new TypeError(`cannot reach https://zhang:${PASSWORD}@dav.example.cn`);
    },
  ],
];

test.each(ANSWERS)('a server that %s: no secret is stored in the open, logged or told', async (_name, give) => {
  answer = give;
  await syncNow('person', new AbortController().signal);
  expect(sent.length, 'the server was asked').toBeGreaterThan(0);
  const status = unwrap(await withDatabase(readStatus));
  const everything = [await storedText(), JSON.stringify(recentLog()), JSON.stringify(status)].join('\n');
  expect(CANARIES.filter((canary) => everything.includes(canary))).toEqual([]);
});

test('the password goes to the server it belongs to, in one header, and nowhere else', async () => {
  answer = () => new Response('', { status: 302, headers: { location: 'https://evil.example/' } });
  await syncNow('person', new AbortController().signal);
  expect(new Set(sent.map(({ url }) => new URL(url).origin))).toEqual(new Set(['https://dav.example.cn']));
  for (const { url, headers } of sent) {
    const { Authorization, ...others } = headers;
    expect(Authorization).toBe(`Basic ${BASIC}`);
    expect(CANARIES.filter((canary) => (url + JSON.stringify(others)).includes(canary))).toEqual([]);
  }
});

test('what is kept of the password opens only here, by a key that nobody can take out', async () => {
  unwrap(await withDatabase((database) => savePassword(database, { ...ACCOUNT, password: `${PASSWORD}-new` })));
  expect(unwrap(await withDatabase(readAccount))).toMatchObject({ password: `${PASSWORD}-new` });
  const database = await openDB('draftside');
  const wrapping = (await database.get('syncMeta', 'wrappingKey')) as CryptoKey; // put there by the store
  const keys = (await database.get('syncMeta', 'keys')) as readonly { readonly key: CryptoKey }[];
  database.close();
  for (const key of [wrapping, ...keys.map((one) => one.key)]) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  }
});

test('the canaries are found where they are', async () => {
  const careless = { bytes: new TextEncoder().encode(PASSWORD) };
  unwrap(await withDatabase((database) => database.put('syncMeta', careless, 'careless')));
  await fakeBrowser.storage.local.set({ careless: BASIC });
  const stored = await storedText();
  for (const canary of [PASSWORD, BASIC]) expect(stored).toContain(canary);
  log('careless', new Error(BASIC));
  expect(JSON.stringify(recentLog())).toContain(BASIC);
});

/** All of the disk; bytes as the text they might be. */
async function storedText(): Promise<string> {
  const parts: unknown[] = [await fakeBrowser.storage.local.get(), await fakeBrowser.storage.sync.get()];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await openDB(name);
    for (const store of database.objectStoreNames)
      parts.push(await database.getAll(store), await database.getAllKeys(store));
    database.close();
  }
  return JSON.stringify(parts, (_name, value: unknown) => {
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString();
    return ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString() : value;
  });
}
