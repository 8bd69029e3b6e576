import type { OptionsServices } from '@/components/services';
import { createAnswerStore } from '@/utils/platform/answer-store';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { createShell } from '@/utils/platform/shell';
import { createSitePort } from '@/utils/platform/site-port';

/** The real implementation of every port of the settings page. */
export function createOptionsServices(): OptionsServices {
  return {
    site: createSitePort(),
    answers: createAnswerStore(),
    settings: createSettingsStore(),
    shell: createShell(),
  };
}
