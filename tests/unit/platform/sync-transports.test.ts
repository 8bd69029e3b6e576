import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createBrowserSync } from '@/utils/platform/transports/browser-sync';
import { createCouchDb } from '@/utils/platform/transports/couchdb';
import { createFolder } from '@/utils/platform/transports/folder';
import { testTransport } from '../../contract/sync-transport';
import { faultyTransport } from '../../sync/faulty-server';

const { signal } = new AbortController();
const NAME = `abcdefghijkl.00000001.${'0f'.repeat(16)}.seg`;

testTransport('in memory', async () => ({
  transport: faultyTransport(new Map(), {
    rate: 0,
    random: () => 0,
    between: async () => undefined,
    count: () => undefined,
  }),
}));

/** storage.sync with the limits of both browsers: bytes per item, bytes in all, items. */
function syncArea(limits = { item: 8192, total: 102_400, items: 512 }) {
  const items = new Map<string, unknown>();
  const size = (key: string, value: unknown) => key.length + Buffer.byteLength(JSON.stringify(value));
  const area = {
    async get(keys: null | string | string[]) {
      const wanted = keys === null ? [...items.keys()] : [keys].flat();
      return Object.fromEntries(wanted.filter((key) => items.has(key)).map((key) => [key, items.get(key)]));
    },
    async set(changes: Record<string, unknown>) {
      const next = new Map([...items, ...Object.entries(changes)]);
      const total = [...next].reduce((sum, [key, value]) => sum + size(key, value), 0);
      if (Object.entries(changes).some(([key, value]) => size(key, value) > limits.item))
        throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
      if (total > limits.total || next.size > limits.items) throw new Error('QUOTA_BYTES quota exceeded');
      for (const [key, value] of Object.entries(changes)) items.set(key, value);
    },
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) items.delete(key);
    },
  };
  return { items, area: area as unknown as Parameters<typeof createBrowserSync>[0] };
}

testTransport('browser storage', async () => ({ transport: createBrowserSync(syncArea().area) }));

describe('browser storage', () => {
  test('cuts a file so that no item exceeds its limit', async () => {
    const transport = createBrowserSync(syncArea().area);
    const bytes = Uint8Array.from({ length: 50_000 }, (_, index) => index % 251);
    expect((await transport.put(NAME, bytes, signal)).ok).toBe(true);
    expect(await transport.get(NAME, 100_000, signal)).toEqual({ ok: true, value: bytes });
  });
  test('says that it is full, and keeps nothing of the file', async () => {
    const { area, items } = syncArea();
    expect(await createBrowserSync(area).put(NAME, new Uint8Array(90_000), signal)).toMatchObject({
      failure: { kind: 'full' },
    });
    expect(items.size).toBe(0);
  });
  test('a file whose chunks have not all arrived is not taken for the file', async () => {
    const { area, items } = syncArea();
    const transport = createBrowserSync(area);
    const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 251);
    await transport.put(NAME, bytes, signal);
    items.delete(`f.${NAME}.1`);
    expect(await transport.get(NAME, 100_000, signal)).not.toEqual({ ok: true, value: bytes });
  });
});

/** The part of CouchDB that the transport speaks to, with its revisions and conflicts. */
function couch() {
  const documents = new Map<string, { _rev: string; data: string }>();
  let isMade = false;
  return createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://couch');
    const id = decodeURIComponent(pathname.replace(/^\/db\/?/, ''));
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    let text = '';
    for await (const part of request) text += String(part);
    if (id === '' && request.method === 'PUT') {
      if (isMade) return answer(412, { error: 'file_exists' });
      isMade = true;
      return answer(201, { ok: true });
    }
    if (!isMade) return answer(404, { error: 'not_found' });
    const found = documents.get(id);
    if (id === '_all_docs')
      return answer(200, { rows: [...documents.keys(), '_design/x'].map((name) => ({ id: name })) });
    if (request.method === 'PUT') {
      if (found) return answer(409, { error: 'conflict' });
      documents.set(id, { ...JSON.parse(text), _rev: '1-abc' });
      return answer(201, { ok: true });
    }
    if (!found) return answer(404, { error: 'not_found' });
    if (request.method === 'GET') return answer(200, { _id: id, ...found });
    if (searchParams.get('rev') !== found._rev) return answer(409, { error: 'conflict' });
    documents.delete(id);
    return answer(200, { ok: true });
  });
}

testTransport('CouchDB', async () => {
  const server = couch();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const transport = createCouchDb({ address: `http://127.0.0.1:${port}/db`, username: '', password: '' });
  return { transport, stop: () => void server.close() };
});

/** A directory handle over a map, with the errors of the File System Access API. */
function directory(): FileSystemDirectoryHandle {
  const files = new Map<string, Uint8Array>();
  const folders = new Map<string, FileSystemDirectoryHandle>();
  const missing = () => new DOMException('no such entry', 'NotFoundError');
  const fileHandle = (name: string) => ({
    kind: 'file',
    getFile: async () => new File([(files.get(name) ?? new Uint8Array()) as BlobPart], name),
    createWritable: async () => ({
      write: async (bytes: Uint8Array) => void files.set(name, bytes),
      close: async () => undefined,
    }),
  });
  const handle = {
    async getDirectoryHandle(name: string, { create }: { create: boolean }) {
      if (!folders.has(name) && create) folders.set(name, directory());
      const folder = folders.get(name);
      if (folder === undefined) throw missing();
      return folder;
    },
    async getFileHandle(name: string, options?: { create: boolean }) {
      if (!files.has(name) && !options?.create) throw missing();
      return fileHandle(name);
    },
    async removeEntry(name: string) {
      if (!files.delete(name)) throw missing();
    },
    async *[Symbol.asyncIterator]() {
      for (const name of files.keys()) yield [name, fileHandle(name)];
    },
  };
  return handle as unknown as FileSystemDirectoryHandle; // the part of it that the transport uses
}

testTransport('folder', async () => ({ transport: createFolder(directory()) }));

test('a folder that the person no longer allows asks for them', async () => {
  const refuse = async () => {
    throw new DOMException('not allowed', 'NotAllowedError');
  };
  const transport = createFolder({ getDirectoryHandle: refuse } as unknown as FileSystemDirectoryHandle);
  expect(await transport.list(signal)).toMatchObject({ failure: { kind: 'ask', reason: 'permission' } });
});
