import { useState } from 'preact/hooks';
import type { LibraryPort, SubscribedLibrary } from '@/utils/app/libraries';
import type { LibraryDifference } from '@/utils/core/libraries/model';
import { useWords } from '../i18n';
import type { Toasts } from '../state/toasts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

interface LibraryRowProps {
  readonly library: SubscribedLibrary;
  readonly libraries: LibraryPort;
  readonly toasts: Toasts;
}

/** One subscription: where it is from, how it stands, what its last update brought. */
export function LibraryRow({ library, libraries, toasts }: LibraryRowProps) {
  const { t } = useWords();
  const [isLeaving, setLeaving] = useState(false);
  const { url, isPreset, trouble, news, overridden, isExpired } = library;
  const name = library.name || new URL(url).host;
  const leave = async () => {
    await libraries.unsubscribe(url);
    toasts.show({ key: 'team.unsubscribed' });
  };
  return (
    <li class="team-library" data-library={url}>
      <h3>
        {name} {isPreset ? <small class="team-preset">{t('team.preset')}</small> : null}
      </h3>
      <Facts library={library} />
      {isExpired ? <p class="field-error">{t('team.expired')}</p> : null}
      {trouble === undefined ? null : (
        <p class="field-error" role="status" data-library-trouble={trouble}>
          {t(`team.problem.${trouble}`)}
        </p>
      )}
      {news === undefined ? null : <News news={news} onSeen={() => void libraries.dismissNews(url)} />}
      {overridden > 0 ? <Overridden {...{ library, libraries, toasts }} /> : null}
      <p class="sync-acts">
        {trouble === 'permission' ? (
          <Button look="primary" data-action="allow-library" onClick={() => void libraries.allow(url)}>
            {t('team.allow', { host: new URL(url).host })}
          </Button>
        ) : null}
        {isPreset ? null : (
          <Button
            look="quiet"
            data-action="unsubscribe"
            aria-label={t('team.unsubscribe.of', { name })}
            onClick={() => setLeaving(true)}
          >
            {t('team.unsubscribe')}
          </Button>
        )}
      </p>
      {isLeaving ? (
        <Dialog
          title={t('team.unsubscribe.title', { name })}
          confirm={t('team.unsubscribe')}
          cancel={t('action.cancel')}
          onConfirm={() => void leave()}
          onClose={() => setLeaving(false)}
        >
          <p>{t('team.unsubscribe.text')}</p>
        </Dialog>
      ) : null}
    </li>
  );
}

function Facts({ library }: { readonly library: SubscribedLibrary }) {
  const { t, language } = useWords();
  const { url, sequence, snippets, packs, fingerprint, checkedAtMs } = library;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const facts = [
    t(sequence > 0 ? 'team.counts' : 'team.counts.plain', { snippets, packs, sequence }),
    fingerprint === undefined ? t('team.not-signed') : t('team.fingerprint', { fingerprint }),
    ...(checkedAtMs === undefined ? [] : [t('team.checked', { time: time.format(checkedAtMs) })]),
  ];
  return (
    <>
      <p class="field-hint team-url">{url}</p>
      <p class="field-hint">{facts.join(' · ')}</p>
    </>
  );
}

const MOST_NAMES = 12;

function News({ news, onSeen }: { readonly news: LibraryDifference; readonly onSeen: () => void }) {
  const { t } = useWords();
  const { added, changed, removed } = news;
  const names = (titles: readonly string[]) => {
    const shown = titles.slice(0, MOST_NAMES).join(t('team.separator'));
    return titles.length > MOST_NAMES ? t('team.news.more', { names: shown }) : shown;
  };
  return (
    <div class="team-news" role="status" data-library-news="">
      <p>{t('team.news', { added: added.length, changed: changed.length, removed: removed.length })}</p>
      <ul>
        {added.length > 0 ? <li>{t('team.news.added', { names: names(added) })}</li> : null}
        {changed.length > 0 ? <li>{t('team.news.changed', { names: names(changed) })}</li> : null}
        {removed.length > 0 ? <li>{t('team.news.removed', { names: names(removed) })}</li> : null}
      </ul>
      <Button data-action="news-seen" onClick={onSeen}>
        {t('team.news.seen')}
      </Button>
    </div>
  );
}

function Overridden({ library: { url, overridden }, libraries, toasts }: LibraryRowProps) {
  const { t } = useWords();
  const revert = async () => {
    await libraries.revert(url);
    toasts.show({ key: 'team.revert.done' });
  };
  return (
    <p class="field-hint">
      {t('team.overridden', { n: overridden })}{' '}
      <Button look="quiet" data-action="revert-library" onClick={() => void revert()}>
        {t('team.revert')}
      </Button>
    </p>
  );
}
