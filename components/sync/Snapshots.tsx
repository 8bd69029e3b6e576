import { useEffect, useState } from 'preact/hooks';
import type { LibrarySnapshot } from '@/utils/app/sync/sync-port';
import { useWords } from '../i18n';
import type { OptionPaneProps } from '../options/panes';
import { Section } from '../options/Section';
import { useServices } from '../services';
import { Button } from '../ui/Button';

/** Copies of the library to go back to. */
export function Snapshots({ toasts }: OptionPaneProps) {
  const { t, language } = useWords();
  const { sync } = useServices();
  const [snapshots, setSnapshots] = useState<readonly LibrarySnapshot[]>([]);
  useEffect(() => {
    void sync.snapshots().then(setSnapshots);
  }, [sync]);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const restore = async (atMs: number) => {
    const isDone = await sync.restore(atMs);
    toasts.show({ key: isDone ? 'sync.snapshot.restored' : 'sync.snapshot.failed' });
  };
  return (
    <Section title={t('sync.snapshots')} lead={t('sync.snapshots.lead')}>
      {snapshots.length === 0 ? <p class="field-hint">{t('sync.snapshots.none')}</p> : null}
      <ul class="sync-devices">
        {snapshots.map(({ atMs, reason, snippets }) => (
          <li key={atMs} data-snapshot={reason}>
            <span>
              {time.format(atMs)} <small>{t(`sync.snapshot.${reason}`, { n: snippets })}</small>
            </span>
            <Button data-action="restore-snapshot" onClick={() => void restore(atMs)}>
              {t('sync.snapshot.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
