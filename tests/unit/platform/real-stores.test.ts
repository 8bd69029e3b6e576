import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Pack } from '@/utils/core/packs/model';
import { createAnswerStore } from '@/utils/platform/answer-store';
import { closeDatabase } from '@/utils/platform/db/open';
import { createPackStore } from '@/utils/platform/pack-files';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { createSnippetStore } from '@/utils/platform/snippet-store';
import {
  describeAnswerStore,
  describePackStore,
  describeSettingsStore,
  describeSnippetStore,
} from '../../contract/stores';

afterEach(async () => {
  await closeDatabase();
  await deleteDB('draftside');
  fakeBrowser.reset();
});

const EMPTY = { readFile: async () => [], language: async () => 'zh-CN' as const };

describeSnippetStore('IndexedDB', async () => [createSnippetStore(EMPTY), createSnippetStore(EMPTY)]);
describeAnswerStore('IndexedDB', async () => createAnswerStore());
describeSettingsStore('storage.local', async () => createSettingsStore());
describePackStore('pack files', async (packs) => createPackStore(async (path) => filesOf(packs)[path]));

function filesOf(packs: readonly Pack[]): Record<string, unknown> {
  const files = packs.map((pack) => [`/packs/${pack.id}.json`, pack]);
  return Object.fromEntries([...files, ['/packs/index.json', packs.map(({ id }) => `${id}.json`)]]);
}
