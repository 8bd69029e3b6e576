import type { OptionsServices, PanelServices } from '@/components/services';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { createPanelServices } from '../sidepanel/wiring';
import { createOwnField } from './own-field';

/** The ports of the page itself. What is answered here is kept, in a private window too. */
export function createPageServices(): OptionsServices {
  return { ...createPanelServices(), settings: createSettingsStore() };
}

/** The ports of a real panel that writes into the sample form. */
export function createWelcomeServices(form: Document, signal: AbortSignal): PanelServices {
  return { ...createPanelServices(), field: createOwnField(form, signal) };
}
