import type { PanelServices } from '@/components/services';
import { withLibraries } from '@/utils/app/libraries';
import { type KeepUsable, withPersonal } from '@/utils/app/personal-packs';
import { createAnswerStore } from '@/utils/platform/answer-store';
import { createClipboard } from '@/utils/platform/clipboard';
import { createClock } from '@/utils/platform/clock';
import { createFieldPort } from '@/utils/platform/field-port';
import { createIds } from '@/utils/platform/ids';
import { createSavedText } from '@/utils/platform/inpage/saved-text';
import { readLibraryPacks } from '@/utils/platform/libraries/packs';
import { createPackStore } from '@/utils/platform/pack-files';
import { createPersonalPackStore } from '@/utils/platform/personal-packs';
import { forgetful, isPrivateWindow } from '@/utils/platform/private-window';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { createShell } from '@/utils/platform/shell';
import { createSitePort } from '@/utils/platform/site-port';
import { createLatePorts } from './late-ports';

/** The real implementation of every port of the panel. */
export function createPanelServices(): PanelServices {
  const personalPacks = createPersonalPackStore();
  const services = {
    field: createFieldPort(),
    site: createSitePort(),
    answers: createAnswerStore(),
    packs: withPersonal(withLibraries(createPackStore(), readLibraryPacks, usablePacks), personalPacks, usablePacks),
    personalPacks,
    savedText: createSavedText(),
    settings: createSettingsStore(),
    clipboard: createClipboard(),
    clock: createClock(),
    ids: createIds(),
    shell: createShell(),
    ...createLatePorts(),
  };
  return isPrivateWindow() ? forgetful(services) : services;
}

/** Most people have no templates but ours, which need no judging. */
const usablePacks: KeepUsable = async (packs) => (await import('@/utils/app/usable-packs')).usablePacks(packs);
