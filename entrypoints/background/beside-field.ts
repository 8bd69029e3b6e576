import { isGuarded } from '@/utils/app/guard-submit';
import { typingMeansSomething } from '@/utils/app/palette';
import { urlOf } from '@/utils/app/url';
import { mayKeepDrafts } from '@/utils/platform/drafts/draft-script';
import { loadOnce } from '@/utils/platform/inpage/page-script';
import type { MessageOrigin } from '@/utils/platform/messaging/receive';
import { createSettingsStore } from '@/utils/platform/settings-store';

/** Puts those scripts beside the resident one that have something to do in this field, each once. */
export async function loadBeside(fieldId: string, origin: MessageOrigin): Promise<void> {
  const settings = await createSettingsStore().read();
  if (isGuarded(settings, origin.frameUrl ?? '')) await loadOnce(origin, fieldId, '/guard.js');
  if (typingMeansSomething(settings, hostOf(origin.url))) await loadOnce(origin, fieldId, '/typing.js');
  if (await mayKeepDrafts(origin, settings)) await loadOnce(origin, fieldId, '/drafts.js');
}

/** '' for what is no address. */
export const hostOf = (url: string | undefined): string => urlOf(url ?? '')?.hostname ?? '';
