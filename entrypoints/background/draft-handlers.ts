import type { DraftProtocol } from '@/utils/app/draft-protocol';
import { keepingOf } from '@/utils/app/early-draft';
import { openDraft } from '@/utils/app/open-draft';
import type { Settings } from '@/utils/app/settings';
import { urlOf } from '@/utils/app/url';
import { pageKey } from '@/utils/core/drafts/page-key';
import { keepsDraftsOf, mayKeepDrafts } from '@/utils/platform/drafts/draft-script';
import { draftWords } from '@/utils/platform/drafts/draft-words';
import type { DraftPlace } from '@/utils/platform/drafts/keep';
import { createDraftKeeper } from '@/utils/platform/drafts/keeper';
import { forgetOffer, offerOf, rememberOffer, setDraftDiskFull } from '@/utils/platform/drafts/offers';
import { createIds } from '@/utils/platform/ids';
import { loadPageScript } from '@/utils/platform/inpage/page-script';
import type { Handlers, MessageOrigin } from '@/utils/platform/messaging/receive';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { chosenLanguage } from '@/utils/platform/ui-language';

/** Answers what draft rescue says from inside a page. Drafts are found by the sender's real origin only. */
export function draftHandlers(): Handlers<keyof DraftProtocol> {
  const keeper = createDraftKeeper();
  const settings = createSettingsStore();
  const ids = createIds();
  /** Whether this draft is one of the sender's own. */
  const isOwn = async (draftId: string, sender: MessageOrigin) =>
    (await keeper.find(draftId))?.origin === originOf(sender.frameUrl);
  return {
    'drafts/open': async ({ address, fields, index }, sender) => {
      const [chosen, language] = await Promise.all([settings.read(), chosenLanguage()]);
      const place = placeOf(address, sender);
      if (place === undefined || !keepsDraftsOf(sender, chosen)) return { state: 'off' };
      const { draftId, kept } = await openDraft(keeper, place, fields, index, ids.next(), Date.now());
      return {
        ...{ state: 'on', draftId, theme: chosen.theme, language: language.tag },
        ...(kept ? { kept } : {}),
        ...(chosen.offersDraftsInPage ? { words: draftWords(language.tag) } : {}),
      };
    },
    'drafts/keep': async (keeping, sender) => {
      const chosen = await settings.read();
      const place = placeOf(keeping.address, sender);
      if (place === undefined || !keepsDraftsOf(sender, chosen)) return { state: 'off' };
      const kept = await keeper.keep(place, keeping, retentionOf(chosen), Date.now());
      await setDraftDiskFull(kept.state === 'full');
      return kept;
    },
    'drafts/early': async (early, sender) => {
      const chosen = await settings.read();
      const place = placeOf(early.address, sender);
      const keeping = keepingOf(early);
      if (place && keeping && (await mayKeepDrafts(sender, chosen)))
        await keeper.keep(place, keeping, retentionOf(chosen), Date.now());
      return null;
    },
    'drafts/offer': async (offer, sender) => {
      const { tabId, frameId } = sender;
      if (!(await isOwn(offer.draftId, sender))) return null;
      await rememberOffer({ ...offer, tabId, frameId, isComparing: false });
      if ((await settings.read()).offersDraftsInPage) await loadPageScript(sender, '/offer.js');
      return null;
    },
    'drafts/answer': async ({ draftId, answer }, sender) => {
      if (!(await isOwn(draftId, sender))) return null;
      const offer = await offerOf(sender.tabId);
      if (answer === 'ignore') await keeper.ignore(draftId, Date.now());
      if (answer === 'compare' && offer?.draftId === draftId) await rememberOffer({ ...offer, isComparing: true });
      else if (offer?.draftId === draftId) await forgetOffer(sender.tabId);
      return null;
    },
  };
}

/** The page, if the address is of the sender's own origin. */
function placeOf(address: string, { frameUrl }: MessageOrigin): DraftPlace | undefined {
  const origin = originOf(frameUrl);
  const page = pageKey(address);
  return origin === undefined || page === undefined || originOf(address) !== origin ? undefined : { origin, page };
}

const originOf = (url = ''): string | undefined => urlOf(url)?.origin;

const retentionOf = ({ draftDays, draftVersions, draftMegabytes }: Settings) => ({
  days: draftDays,
  versions: draftVersions,
  bytes: draftMegabytes * 1024 * 1024,
});
