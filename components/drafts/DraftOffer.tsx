import { useState } from 'preact/hooks';
import { useT, useWords } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useTimes } from './times';

/** Offers the field in front what was kept of it, and tells when nothing can be kept. */
export function DraftOffer() {
  const t = useT();
  const { drafts, pane } = usePanel();
  const offer = drafts.offer.value;
  // Compared, it is restored from there.
  const isCompared = pane.value === 'drafts' && drafts.opened.value?.draft.id === offer?.draft.id;
  return (
    <div class="draft-offers" aria-live="polite">
      {drafts.isFull.value ? (
        <p class="draft-full" data-drafts-full="">
          <Icon name="warning" />
          {t('drafts.full')}
        </p>
      ) : null}
      {offer && !isCompared ? <Offered key={`${offer.draft.id} ${offer.text.number}`} /> : null}
    </div>
  );
}

function Offered() {
  const { t, count } = useWords();
  const { drafts } = usePanel();
  const times = useTimes();
  const [replaced, setReplaced] = useState(0);
  const offer = drafts.offer.value;
  if (!offer) return null;
  const { isUnsure } = offer.offer;
  const isPosted = (offer.draft.postedAtMs ?? 0) >= offer.draft.updatedAtMs;
  const restore = async () => {
    const length = replaced === 0 ? await drafts.lengthToReplace() : 0;
    if (length > 0) setReplaced(length);
    else await drafts.restoreOffer();
  };
  const facts = { n: count(offer.text.text.length), time: times(offer.text.atMs) };
  return (
    <section class="draft-offer" data-draft-offer="" aria-label={t('drafts.offer.title')}>
      <p>{t(isPosted ? 'drafts.offer.sent' : 'drafts.offer.found', facts)}</p>
      {isUnsure ? <p>{t('drafts.offer.unsure')}</p> : null}
      <div class="draft-actions">
        <Button look={isUnsure ? 'plain' : 'primary'} data-action="restore-draft" onClick={restore}>
          {replaced > 0 ? t('drafts.replace', { n: count(replaced) }) : t('drafts.restore')}
        </Button>
        <Button look={isUnsure ? 'primary' : 'plain'} data-action="compare-draft" onClick={drafts.compareOffer}>
          {t('drafts.compare')}
        </Button>
        <Button data-action="ignore-draft" onClick={drafts.ignoreOffer}>
          {t('drafts.ignore')}
        </Button>
      </div>
    </section>
  );
}
