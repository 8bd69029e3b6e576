import type { PanelServices } from '@/components/services';
import { withLibraries } from '@/utils/app/libraries';
import { withPersonal } from '@/utils/app/personal-packs';
import { createAnswerStore } from '@/utils/platform/answer-store';
import { createClock } from '@/utils/platform/clock';
import { createDraftStore } from '@/utils/platform/drafts/draft-store';
import { createFieldPort } from '@/utils/platform/field-port';
import { createIds } from '@/utils/platform/ids';
import { createSavedText } from '@/utils/platform/inpage/saved-text';
import { readLibraryPacks } from '@/utils/platform/libraries/packs';
import { createOwnData } from '@/utils/platform/own-data';
import { createPackStore } from '@/utils/platform/pack-files';
import { createPersonalPackStore } from '@/utils/platform/personal-packs';
import { forgetful, isPrivateWindow } from '@/utils/platform/private-window';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { createShell } from '@/utils/platform/shell';
import { createSitePort } from '@/utils/platform/site-port';
import { createSnippetStore } from '@/utils/platform/snippet-store';
import { createSupport } from '@/utils/platform/support';
import { createSyncPort } from '@/utils/platform/sync-port';

/** The real implementation of every port of the panel. */
export function createPanelServices(): PanelServices {
  const personalPacks = createPersonalPackStore();
  const services = {
    field: createFieldPort(),
    site: createSitePort(),
    snippets: createSnippetStore(),
    answers: createAnswerStore(),
    packs: withPersonal(withLibraries(createPackStore(), readLibraryPacks), personalPacks),
    personalPacks,
    drafts: createDraftStore(),
    savedText: createSavedText(),
    settings: createSettingsStore(),
    clock: createClock(),
    ids: createIds(),
    shell: createShell(),
    ownData: createOwnData(),
    support: createSupport(),
    sync: createSyncPort(),
  };
  return isPrivateWindow() ? forgetful(services) : services;
}
