import type { Settings } from '@/utils/app/settings';
import { urlOf } from '@/utils/app/url';
import type { MessageOrigin } from '../messaging/receive';
import { isSiteGranted } from '../permissions';

/** Whether what is written in the sender's frame is to be watched: only on sites that are always on. */
export async function mayKeepDrafts(origin: MessageOrigin, settings: Settings): Promise<boolean> {
  return keepsDraftsOf(origin, settings) && (await isSiteGranted(origin.frameUrl ?? ''));
}

/** Whether the person lets anything be kept of the sender. */
export function keepsDraftsOf({ frameUrl = '', isPrivate }: MessageOrigin, settings: Settings): boolean {
  if (!settings.keepsDrafts || (isPrivate && !settings.keepsPrivateDrafts)) return false;
  const { protocol = '', hostname = '' } = urlOf(frameUrl) ?? {};
  return /^https?:$/.test(protocol) && !settings.draftOffSites.includes(hostname);
}
