// What people have stored with earlier versions, written down as it was then: it is never made anew from today's code.
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAnswerStore } from '@/utils/platform/answer-store';
import { closeDatabase } from '@/utils/platform/db/open';
import { UPGRADES } from '@/utils/platform/db/schema';
import { createPersonalPackStore } from '@/utils/platform/personal-packs';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { createSnippetStore } from '@/utils/platform/snippet-store';
import { unwrap } from '../../contract/stores';

interface Profile {
  /** Of the database. */
  readonly version: number;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly stores: Readonly<Record<string, OldStore>>;
}

interface OldStore {
  readonly keyPath?: string;
  readonly autoIncrement?: boolean;
  readonly indexes?: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const FOLDER = new URL('../../fixtures/profiles/', import.meta.url);
const profiles = readdirSync(FOLDER)
  .sort()
  .map((file): Profile => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));

afterEach(async () => {
  await closeDatabase();
  await deleteDB('draftside');
  fakeBrowser.reset();
});

test('there is a profile of every version of the database', () => {
  expect(profiles.map(({ version }) => version)).toEqual(UPGRADES.map((_, index) => index + 1));
});

describe.each(profiles)('a profile of database version $version', (profile) => {
  test('keeps every snippet, folder, earlier wording, answer and template, and can be written to', async () => {
    await restore(profile);
    const store = createSnippetStore({ readFile: async () => [], language: async () => 'zh-CN' });
    const rows = (name: string) => profile.stores[name]?.rows ?? [];
    const isDeleted = (row: object) => 'deletedAtMs' in row;
    expect(unwrap(await store.list())).toEqual(rows('snippets').filter((row) => !isDeleted(row)));
    expect(unwrap(await store.trash())).toEqual(rows('snippets').filter(isDeleted));
    expect(unwrap(await store.folders())).toEqual(rows('folders'));
    expect(unwrap(await store.usage())).toEqual(rows('usage'));
    expect(unwrap(await store.versions('s1'))).toEqual(rows('versions'));
    expect(Object.entries(unwrap(await createAnswerStore().read()))).toEqual(
      rows('answers').map(({ name, value }) => [name, value]),
    );
    expect(unwrap(await createPersonalPackStore().list())).toEqual(rows('packs'));
    const [first] = unwrap(await store.list());
    if (first === undefined) throw new Error('the profile has no snippet');
    unwrap(await store.save({ ...first, body: '改过了。', updatedAtMs: first.updatedAtMs + 1 }));
    expect(unwrap(await store.versions('s1'))[0]?.snippet.body).toBe(first.body);
  });

  test('keeps every setting that was made, also those this version does not know', async () => {
    await restore(profile);
    const { newerThanThisVersion, ...known } = profile.settings;
    expect(await createSettingsStore().read()).toMatchObject(known);
    await createSettingsStore().update({ theme: 'light' });
    expect((await fakeBrowser.storage.local.get('settings'))['settings']).toMatchObject({
      ...known,
      theme: 'light',
      ...(newerThanThisVersion === undefined ? {} : { newerThanThisVersion }),
    });
  });
});

/** Builds the database as that version had it, row by row. */
async function restore({ version, settings, stores }: Profile): Promise<void> {
  const database = await openDB('draftside', version, {
    upgrade(opened) {
      for (const [name, { keyPath, autoIncrement = false, indexes = {} }] of Object.entries(stores)) {
        const store = opened.createObjectStore(name, { keyPath: keyPath ?? null, autoIncrement });
        for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
      }
    },
  });
  for (const [name, { rows }] of Object.entries(stores)) for (const row of rows) await database.put(name, row);
  database.close();
  await fakeBrowser.storage.local.set({ settings });
}
