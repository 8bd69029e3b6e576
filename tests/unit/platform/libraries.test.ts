import 'fake-indexeddb/auto';
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LibraryTrouble } from '@/utils/app/libraries';
import { runRound } from '@/utils/app/sync/round';
import { SIGNED_FORMAT, signedText } from '@/utils/core/libraries/envelope';
import type { LibraryContent } from '@/utils/core/libraries/model';
import { TEAM_FORMAT } from '@/utils/core/libraries/read-content';
import { purgeSnippet, saveSnippet, trashSnippet } from '@/utils/core/snippets/edits';
import { writeLibrary } from '@/utils/platform/db/library-writes';
import { closeDatabase, withDatabase } from '@/utils/platform/db/open';
import { createReplicaStore } from '@/utils/platform/db/replica-store';
import type { Database } from '@/utils/platform/db/schema';
import { dropSubscription, revertToLibrary } from '@/utils/platform/db/subscriptions';
import { libraryAddress } from '@/utils/platform/libraries/address';
import { fetchLibrary } from '@/utils/platform/libraries/fetch-library';
import { fingerprintOf } from '@/utils/platform/libraries/fingerprint';
import { take } from '@/utils/platform/libraries/refresh';
import { isSigned, verifyByLibrary } from '@/utils/platform/libraries/verify';
import { createSealer } from '@/utils/platform/sync-crypto';
import { type Folder, faultyTransport } from '../../sync/faulty-server';
import { libraryContent, librarySnippet } from '../core/libraries/sample';

const URL_OF_IT = 'https://oa.example.cn/office.json';
const office = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const { signal } = new AbortController();

const rawKey = (key: KeyObject) => String(key.export({ format: 'jwk' })['x']);

function publish({ packs: _, ...content }: LibraryContent, by?: typeof office): string {
  const payload = JSON.stringify({ format: TEAM_FORMAT, v: 1, ...content });
  if (by === undefined) return payload;
  const signature = sign(null, Buffer.from(signedText(payload)), by.privateKey).toString('base64url');
  return JSON.stringify({ format: SIGNED_FORMAT, v: 1, key: rawKey(by.publicKey), signature, payload });
}

const answer = (text: string, init?: ResponseInit) => async () => new Response(text, init);

/** A check for news, as the background makes it, against a server that answers with `text`. */
async function check(text: string): Promise<LibraryTrouble | undefined> {
  const checked = await withDatabase(async (database) => {
    const row = (await database.get('libraries', URL_OF_IT)) ?? { url: URL_OF_IT, isPreset: false };
    const fetched = await fetchLibrary(URL_OF_IT, {}, signal, answer(text));
    return fetched.ok ? take(database, row, fetched.value) : fetched;
  });
  if (!checked.ok) throw new Error(checked.failure.code);
  return checked.value.ok ? undefined : checked.value.failure;
}

async function within<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
  const done = await withDatabase(work);
  if (!done.ok) throw new Error(done.failure.code);
  return done.value;
}

const titles = () =>
  within(async (database) =>
    (await database.getAll('snippets'))
      .filter(({ deletedAtMs }) => deletedAtMs === undefined)
      .map(({ title }) => title),
  );
const edit = (...edits: Parameters<typeof writeLibrary>[1]) => within((database) => writeLibrary(database, edits));
const reword = (id: string, title: string) =>
  edit({ kind: 'snippet', id, toNext: (now) => now && { ...now, title, updatedAtMs: 9 } });
const A = 'team.office/a';

const three = [librarySnippet('a', '甲'), librarySnippet('b', '乙'), librarySnippet('c', '丙')];

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  await closeDatabase();
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
});

describe('a signature', () => {
  const payload = '{"中":1}';
  const key = rawKey(office.publicKey);
  const good = sign(null, Buffer.from(signedText(payload)), office.privateKey);

  test('is told right from wrong, by the browser and by the library for older browsers alike', async () => {
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
    const text = (changed: string) => new TextEncoder().encode(signedText(changed));
    const bent = Buffer.from(good);
    bent[3] = (bent[3] ?? 0) ^ 1;
    const cases: [string, Buffer, string, boolean][] = [
      [payload, good, key, true],
      [`${payload} `, good, key, false],
      [payload, bent, key, false],
      [payload, good, rawKey(stranger.publicKey), false],
      [payload, good, 'A'.repeat(43), false],
    ];
    for (const [said, signature, by, isRight] of cases) {
      expect(await isSigned(said, by, signature.toString('base64url'))).toBe(isRight);
      expect(await verifyByLibrary(bytes(by), new Uint8Array(signature), text(said))).toBe(isRight);
    }
  });

  test('is checked where the browser has no Ed25519', async () => {
    const none = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('', 'NotSupportedError'));
    expect(await isSigned(payload, key, good.toString('base64url'))).toBe(true);
    expect(await isSigned('{}', key, good.toString('base64url'))).toBe(false);
    none.mockRestore();
  });

  test('made for another purpose does not count', async () => {
    const other = sign(null, Buffer.from(payload), office.privateKey).toString('base64url');
    expect(await isSigned(payload, key, other)).toBe(false);
  });

  test('has a key with a fingerprint to compare', async () => {
    expect(await fingerprintOf(key)).toMatch(/^([0-9a-f]{4} ){5}[0-9a-f]{4}$/);
  });
});

describe('an address', () => {
  test.each([
    ['oa.example.cn/a.json', { ok: true, value: { url: 'https://oa.example.cn/a.json' } }],
    ['https://oa.example.cn/a?t=1#x', { ok: true, value: { url: 'https://oa.example.cn/a?t=1' } }],
    ['http://10.1.2.3/a', { ok: true, value: { url: 'http://10.1.2.3/a' } }],
    ['http://oa.example.cn/a', { ok: false, failure: 'insecure' }],
    ['https://me:secret@oa.example.cn/a', { ok: false, failure: 'address-invalid' }],
    ['file:///etc/passwd', { ok: false, failure: 'address-invalid' }],
    ['https://oa.example.cn/a#key=short', { ok: false, failure: 'address-invalid' }],
    ['', { ok: false, failure: 'address-invalid' }],
  ])('%s', (typed, read) => {
    expect(libraryAddress(typed)).toEqual(read);
  });

  test('may bring the key that has to have signed what lies there', () => {
    const key = rawKey(office.publicKey);
    expect(libraryAddress(`https://oa.example.cn/a#key=${key}`)).toMatchObject({ value: { key } });
  });
});

describe('fetching', () => {
  test('asks only for what is newer, sends no cookie, and takes 304 for an answer', async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers['if-none-match'], request.headers.cookie);
      response.writeHead(304).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const fetched = await fetchLibrary(`http://127.0.0.1:${port}/a.json`, { etag: 'W/"7"' }, signal);
    server.close();
    expect(fetched).toEqual({ ok: true, value: 'unchanged' });
    expect(seen).toEqual(['W/"7"', undefined]);
  });

  test.each([
    [answer('', { status: 404 }), 'gone'],
    [answer('', { status: 403 }), 'forbidden'],
    [answer('', { status: 503 }), 'no-answer'],
    [answer('<html>login</html>'), 'malformed'],
    [async () => new Response('', { status: 302, headers: { location: 'https://evil.example/' } }), 'moved'],
    [answer(' '.repeat(21_000_000)), 'too-big'],
    [() => Promise.reject(new TypeError('no network')), 'no-answer'],
  ])('trouble has a name (%#)', async (fetchIt, failure) => {
    expect(await fetchLibrary(URL_OF_IT, {}, signal, fetchIt)).toEqual({ ok: false, failure });
  });

  test('304 without having asked for changes is no library', async () => {
    const bare = async () => new Response(null, { status: 304 });
    expect(await fetchLibrary(URL_OF_IT, {}, signal, bare)).toEqual({ ok: false, failure: 'no-answer' });
  });
});

describe('a subscription', () => {
  test('keeps the last good copy whatever comes later', async () => {
    expect(await check(publish(libraryContent(5, three), office))).toBeUndefined();
    const next = libraryContent(6, [librarySnippet('a', '坏')]);
    const tampered = publish(next, office).replace('坏', '更坏');
    expect(await check(publish(libraryContent(4, []), office))).toBe('rollback');
    expect(await check(publish(libraryContent(5, []), office))).toBe('altered');
    expect(await check(publish(next, stranger))).toBe('other-key');
    expect(await check(publish(next))).toBe('unsigned');
    expect(await check(tampered)).toBe('bad-signature');
    expect(await check('<html>')).toBe('malformed');
    expect(await titles()).toEqual(['甲', '乙', '丙']);
    expect(await check(publish(next, office))).toBeUndefined();
    expect(await titles()).toEqual(['坏']);
  });

  test('says what an update brought', async () => {
    await check(publish(libraryContent(1, three), office));
    expect((await within((database) => database.get('libraries', URL_OF_IT)))?.news).toBeUndefined();
    await check(publish(libraryContent(2, [librarySnippet('a', '甲新'), librarySnippet('d', '丁')]), office));
    const row = await within((database) => database.get('libraries', URL_OF_IT));
    expect(row?.news).toEqual({ added: ['丁'], changed: ['甲新'], removed: ['乙', '丙'] });
  });

  test('lies in a folder of its own name, with its folders below', async () => {
    await check(publish(libraryContent(1, [librarySnippet('a', '甲', { folder: ['总结', '开头'] })]), office));
    const folders = await within((database) => database.getAll('folders'));
    const nameOf = new Map(folders.map(({ id, name }) => [id, name]));
    expect(folders.map(({ name, parentId = '' }) => [name, nameOf.get(parentId)]).sort()).toEqual(
      [
        ['单位短语', undefined],
        ['总结', '单位短语'],
        ['开头', '总结'],
      ].sort(),
    );
  });

  test('leaves to the person what the person has worded otherwise, deleted or purged', async () => {
    await check(publish(libraryContent(1, three), office));
    await reword(A, '我的甲');
    await edit(trashSnippet('team.office/b', 5));
    await edit(trashSnippet('team.office/c', 5), purgeSnippet('team.office/c'));
    const reworded = three.map(({ id, title }) => librarySnippet(id, `${title}二`));
    await check(publish(libraryContent(2, reworded), office));
    expect(await titles()).toEqual(['我的甲']);
    await within((database) => revertToLibrary(database, URL_OF_IT));
    expect(await titles()).toEqual(['甲二', '乙二', '丙二']);
    await check(publish(libraryContent(3, three), office));
    expect(await titles()).toEqual(['甲', '乙', '丙']);
  });

  test('keeps a pin through updates', async () => {
    await check(publish(libraryContent(1, three), office));
    await edit({ kind: 'snippet', id: A, toNext: (now) => now && { ...now, pinnedAtMs: 7 } });
    await check(publish(libraryContent(2, [librarySnippet('a', '甲新')]), office));
    expect(await within((database) => database.get('snippets', A))).toMatchObject({ title: '甲新', pinnedAtMs: 7 });
  });

  test('given up takes with it what nobody has touched', async () => {
    await check(publish(libraryContent(1, three), office));
    await edit(
      saveSnippet({
        id: 'own',
        title: '自己的',
        body: '',
        tags: [],
        language: 'zh-CN',
        createdAtMs: 1,
        updatedAtMs: 1,
      }),
    );
    await reword(A, '我的甲');
    await within((database) => dropSubscription(database, URL_OF_IT));
    expect((await titles()).sort()).toEqual(['我的甲', '自己的'].sort());
    expect(await within((database) => database.getAllKeys('libraries'))).toEqual([]);
  });

  test('is not synced; what the person made of it is', async () => {
    await check(publish(libraryContent(1, three), office));
    await reword(A, '我的甲');
    const folder: Folder = new Map();
    await within((database) => {
      const quiet = { rate: 0, random: () => 0, between: async () => undefined, count: () => undefined };
      const ports = {
        transport: faultyTransport(folder, quiet),
        replica: createReplicaStore(database, () => undefined),
        sealer: createSealer([]),
        nowMs: Date.now,
        random: () => 0,
        newDevice: () => 'renewed00000',
      };
      return runRound(ports, { signal, sliceMs: 60_000 });
    });
    const records = await within((database) => database.getAllKeys('syncRecords'));
    expect(records.filter((id) => !id.startsWith('device/'))).toEqual([`snippet/${A}`]);
  });
});
