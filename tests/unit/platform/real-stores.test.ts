import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
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
describePackStore('pack files', async (packs) => createPackStore(async () => packs));
