import type { GuardProtocol } from '@/utils/app/guard-protocol';
import { guardVerdict, stopGuarding } from '@/utils/app/guard-submit';
import { withLibraries } from '@/utils/app/libraries';
import { withPersonal } from '@/utils/app/personal-packs';
import { urlOf } from '@/utils/app/url';
import { usablePacks } from '@/utils/app/usable-packs';
import { catalogueOf } from '@/utils/core/i18n/catalogues';
import { guardLook } from '@/utils/platform/inpage/guard-look';
import { readLibraryPacks } from '@/utils/platform/libraries/packs';
import type { Handlers, MessageOrigin } from '@/utils/platform/messaging/receive';
import { createPackStore } from '@/utils/platform/pack-files';
import { createPersonalPackStore } from '@/utils/platform/personal-packs';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { chosenLanguage } from '@/utils/platform/ui-language';

/** Checks what is about to be posted. The text is not kept and goes nowhere. */
export function guardHandlers(): Handlers<keyof GuardProtocol> {
  const settings = createSettingsStore();
  const subscribed = withLibraries(createPackStore(), readLibraryPacks, usablePacks);
  const packs = withPersonal(subscribed, createPersonalPackStore(), usablePacks);
  return {
    'guard/look': async () => {
      const [chosen, language] = await Promise.all([settings.read(), chosenLanguage()]);
      return guardLook(chosen, language.tag);
    },
    'guard/check': async (request, origin) => {
      if (!isOwnAddress(request.url, origin)) return null;
      const [chosen, language] = await Promise.all([settings.read(), chosenLanguage()]);
      const listed = await packs.list(language.content);
      if (!listed.ok) throw new Error(listed.failure.code); // unanswered: nothing is held
      return guardVerdict(request, chosen, listed.value, catalogueOf(language.tag));
    },
    'guard/stop': async ({ url }, origin) => {
      // The address of a page seen in a private window is not written down.
      if (isOwnAddress(url, origin) && !origin.isPrivate)
        await settings.update(stopGuarding(await settings.read(), url));
      return null;
    },
  };
}

/** A frame speaks for pages of its own origin only. */
function isOwnAddress(url: string, { frameUrl = '' }: MessageOrigin): boolean {
  const own = urlOf(frameUrl)?.origin;
  return own !== undefined && urlOf(url)?.origin === own;
}
