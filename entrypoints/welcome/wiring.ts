import type { PanelServices } from '@/components/services';
import { createPanelServices } from '../sidepanel/wiring';
import { createOwnField } from './own-field';

/** The ports of a real panel that writes into the sample form. */
export function createWelcomeServices(form: Document, signal: AbortSignal): PanelServices {
  return { ...createPanelServices(), field: createOwnField(form, signal) };
}
