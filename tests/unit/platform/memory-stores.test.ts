import { createMemoryAnswerStore } from '@/utils/platform/memory/answer-store';
import { createMemoryPackStore } from '@/utils/platform/memory/pack-store';
import { createMemorySettingsStore } from '@/utils/platform/memory/settings-store';
import { createMemorySnippetStore, createSnippetMemory } from '@/utils/platform/memory/snippet-store';
import {
  describeAnswerStore,
  describePackStore,
  describeSettingsStore,
  describeSnippetStore,
} from '../../contract/stores';

describeSnippetStore('memory', async () => {
  const memory = createSnippetMemory();
  return [createMemorySnippetStore([], memory), createMemorySnippetStore([], memory)];
});
describeAnswerStore('memory', async () => createMemoryAnswerStore());
describeSettingsStore('memory', async () => createMemorySettingsStore());
describePackStore('memory', async (packs) => createMemoryPackStore(packs));
