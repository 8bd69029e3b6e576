// One's own server and the team's: each has its account, its trouble and its turn.
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isReader, outcomeForReader } from '@/utils/app/sync/read-only';
import { saveSnippet } from '@/utils/core/snippets/edits';
import type { Vault } from '@/utils/core/sync/vaults';
import { writeLibrary } from '@/utils/platform/db/library-writes';
import { closeDatabase, withDatabase } from '@/utils/platform/db/open';
import { grantedSites, setSyncServer } from '@/utils/platform/permissions';
import { readAccount, readStatus, removeAccount, saveAccount, writeStatus } from '@/utils/platform/sync-account';
import { nextRunMs, syncNow, waitAfterEditMs } from '@/utils/platform/syncer';
import { snippet, unwrap } from '../../contract/stores';

const HOSTS: Readonly<Record<Vault, string>> = { own: 'dav.example.cn', shared: 'team.example.cn' };
const EMPTY_LISTING = '<d:multistatus xmlns:d="DAV:"></d:multistatus>';
let asked: Vault[];
let answers: Record<Vault, (method: string) => Response>;

const fine = () => new Response(EMPTY_LISTING, { status: 207 });
const refused = () => new Response('', { status: 401 });
const run = (...args: Parameters<typeof syncNow>) => syncNow(...args);
const { signal } = new AbortController();
const phase = async (vault: Vault) => unwrap(await withDatabase((database) => readStatus(database, vault))).phase;

beforeEach(async () => {
  asked = [];
  answers = { own: fine, shared: fine };
  vi.stubGlobal('navigator', {
    locks: { request: async (_name: string, _options: object, work: (lock: object) => unknown) => work({}) },
  });
  vi.stubGlobal('fetch', async (url: string, { method = 'GET' }: RequestInit) => {
    const vault: Vault = new URL(url).hostname === HOSTS.own ? 'own' : 'shared';
    asked.push(vault);
    return answers[vault](method);
  });
  for (const vault of ['own', 'shared'] as const) {
    const address = `https://${HOSTS[vault]}/dir/`;
    const account = { kind: 'webdav', address, username: 'zhang', password: `secret-of-${vault}` } as const;
    unwrap(await withDatabase((database) => saveAccount(database, account, [], vault)));
  }
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await closeDatabase();
  await deleteDB('draftside');
  fakeBrowser.reset();
});

test.each([
  ['own', 'shared'],
  ['shared', 'own'],
] as const)('a refused login of %s does not stop %s', async (broken, other) => {
  answers[broken] = refused;
  await run('time', signal);
  expect([await phase(broken), await phase(other)]).toEqual(['asking', 'idle']);
});

test.each([
  ['own', 'shared'],
  ['shared', 'own'],
] as const)('an account of %s that can no longer be read does not stop %s', async (broken, other) => {
  const meta = broken === 'own' ? 'syncMeta' : 'sharedMeta';
  const nonsense = { account: { kind: 'webdav', address: 7 } };
  unwrap(await withDatabase((database) => database.put(meta, nonsense, 'account')));
  await run('time', signal);
  expect(await phase(other)).toBe('idle');
});

test('what a person asks of one is not asked of the other: a refused password is not tried again by the way', async () => {
  answers.shared = refused;
  await run('time', signal);
  asked = [];
  await run('person', signal, { vault: 'own' });
  expect(asked).toEqual(['own']);
});

test('an edit of one’s own is sent to one’s own server only', async () => {
  await run('time', signal);
  asked = [];
  unwrap(await withDatabase((database) => writeLibrary(database, [saveSnippet(snippet('a'))])));
  expect(await waitAfterEditMs()).toBe(2_000);
  await run('edit', signal);
  expect(new Set(asked)).toEqual(new Set(['own']));
});

test('the alarm is for whichever comes first; what waits for the person sets none', async () => {
  const write = (vault: Vault, nextAtMs?: number) =>
    withDatabase((database) =>
      writeStatus(
        database,
        {
          phase: nextAtMs === undefined ? 'asking' : 'idle',
          failures: 0,
          unreadable: 0,
          ...(nextAtMs && { nextAtMs }),
        },
        vault,
      ),
    );
  await write('own', 5_000);
  await write('shared', 4_000);
  expect(await nextRunMs()).toBe(4_000);
  await write('shared');
  expect(await nextRunMs()).toBe(5_000);
});

test('who may only read the team’s folder goes on reading it, and is told once there is something to write', async () => {
  answers.shared = (method) => (method === 'PUT' ? new Response('', { status: 403 }) : fine());
  await run('time', signal);
  expect(await phase('shared')).toBe('idle');
  unwrap(await withDatabase((database) => writeLibrary(database, [saveSnippet(snippet('shared.a'))])));
  await run('edit', signal);
  const status = unwrap(await withDatabase((database) => readStatus(database, 'shared')));
  expect(status).toMatchObject({ phase: 'asking', ask: 'forbidden' });
  expect(isReader(status)).toBe(true);
  asked = [];
  await run('time', signal);
  expect(asked).not.toContain('shared');
  unwrap(await withDatabase((database) => writeStatus(database, { ...status, nextAtMs: 1 }, 'shared')));
  await run('time', signal);
  expect(asked).toContain('shared');
});

test('with nothing of the person’s to write, a refused write is no trouble', () => {
  const report = { changed: 0, pushed: 0, skipped: {}, healed: { files: 0 } };
  const refusal = (detail: string) =>
    ({ state: 'failed', failure: { kind: 'ask', reason: 'forbidden', detail }, report }) as const;
  expect(outcomeForReader(refusal('PUT 403'), 0).state).toBe('done');
  expect(outcomeForReader(refusal('PUT 403'), 1).state).toBe('failed');
  expect(outcomeForReader(refusal('PROPFIND 403'), 0).state).toBe('failed');
});

test('what cannot be sent before the person has answered does not wake anybody', async () => {
  answers.shared = refused;
  unwrap(await withDatabase((database) => writeLibrary(database, [saveSnippet(snippet('shared.a'))])));
  await run('time', signal);
  expect(await phase('shared')).toBe('asking');
  expect(await waitAfterEditMs()).toBeUndefined();
});

test('each account has its own secret, and one goes without the other', async () => {
  const account = (vault: Vault) => withDatabase((database) => readAccount(database, vault));
  expect(unwrap(await account('shared'))).toMatchObject({ password: 'secret-of-shared' });
  unwrap(await withDatabase(removeAccount));
  expect(unwrap(await account('own'))).toBeUndefined();
  expect(unwrap(await account('shared'))).toMatchObject({ password: 'secret-of-shared' });
});

test('neither server counts as a site to draft on, and a permission goes with the last who needs it', async () => {
  const pattern = 'https://dav.example.cn/*';
  let origins = [pattern, 'https://oa.example.cn/*'];
  fakeBrowser.permissions.getAll = async () => ({ origins });
  fakeBrowser.permissions.remove = async ({ origins: gone = [] }) => {
    origins = origins.filter((one) => !gone.includes(one));
    return true;
  };
  await setSyncServer(pattern, 'own');
  await setSyncServer(pattern, 'shared');
  expect(await grantedSites()).toEqual(['https://oa.example.cn/*']);
  await setSyncServer(undefined, 'own');
  expect(origins).toContain(pattern);
  await setSyncServer(undefined, 'shared');
  expect(origins).not.toContain(pattern);
});
