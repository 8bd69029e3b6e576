import type { OptionsServices } from '@/components/services';
import { withLibraries } from '@/utils/app/libraries';
import { withPersonal } from '@/utils/app/personal-packs';
import { usablePacks } from '@/utils/app/usable-packs';
import { createAnswerStore } from '@/utils/platform/answer-store';
import { createClipboard } from '@/utils/platform/clipboard';
import { createClock } from '@/utils/platform/clock';
import { createIds } from '@/utils/platform/ids';
import { readLibraryPacks } from '@/utils/platform/libraries/packs';
import { createLibraryPort } from '@/utils/platform/libraries/port';
import { createOwnData } from '@/utils/platform/own-data';
import { createPackStore } from '@/utils/platform/pack-files';
import { createPersonalPackStore } from '@/utils/platform/personal-packs';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { createShell } from '@/utils/platform/shell';
import { createSitePort } from '@/utils/platform/site-port';
import { createSnippetStore } from '@/utils/platform/snippet-store';
import { createSupport } from '@/utils/platform/support';
import { createSyncPort } from '@/utils/platform/sync-port';

/** The real implementation of every port of the settings page. */
export function createOptionsServices(): OptionsServices {
  const personalPacks = createPersonalPackStore();
  return {
    site: createSitePort(),
    answers: createAnswerStore(),
    settings: createSettingsStore(),
    snippets: createSnippetStore(),
    packs: withPersonal(withLibraries(createPackStore(), readLibraryPacks, usablePacks), personalPacks, usablePacks),
    personalPacks,
    clipboard: createClipboard(),
    clock: createClock(),
    ids: createIds(),
    shell: createShell(),
    ownData: createOwnData(),
    support: createSupport(),
    sync: createSyncPort(),
    sharedSync: createSyncPort('shared'),
    libraries: createLibraryPort(),
  };
}
