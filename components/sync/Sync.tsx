import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SyncOverview, SyncPort } from '@/utils/app/sync/sync-port';
import { useWords } from '../i18n';
import type { OptionPaneProps } from '../options/panes';
import { Section } from '../options/Section';
import { useServices } from '../services';
import { Switch } from '../ui/Switch';
import { Conflicts } from './Conflicts';
import { SyncAccount } from './SyncAccount';
import { SyncSetupForm } from './SyncSetupForm';

const LOOK_AGAIN_MS = 1_000;

/** Sync on the settings page: set it up, or see how it stands. */
export function Sync({ settings, toasts }: OptionPaneProps) {
  const { t } = useWords();
  const { sync } = useServices();
  const overview = useOverview(sync);
  if (overview === undefined) return null;
  const isOff = overview.status.phase === 'off';
  return (
    <>
      <Section title={t('sync.title')} lead={t('sync.lead')}>
        {isOff ? <SyncSetupForm /> : <SyncAccount overview={overview} toasts={toasts} />}
        {isOff ? null : <WhatIsSynced settings={settings} />}
      </Section>
      {overview.conflicts > 0 ? <Conflicts count={overview.conflicts} toasts={toasts} /> : null}
    </>
  );
}

function WhatIsSynced({ settings }: Pick<OptionPaneProps, 'settings'>) {
  const { t } = useWords();
  return (
    <>
      <Switch
        name="syncsSettings"
        isOn={settings.current.value.syncsSettings}
        onToggle={(syncsSettings) => settings.update({ syncsSettings })}
      >
        {t('sync.settings')}
      </Switch>
      <p class="field-hint">{t('sync.settings.hint')}</p>
    </>
  );
}

/** The state of sync, kept up to date; undefined until it is known. */
export function useOverview(sync: SyncPort): SyncOverview | undefined {
  const [overview, setOverview] = useState<SyncOverview>();
  const load = useCallback(() => void sync.overview().then(setOverview), [sync]);
  useEffect(() => {
    load();
    return sync.onChange(load);
  }, [sync, load]);
  useEffect(() => {
    if (overview?.status.phase !== 'running') return undefined;
    const timer = setTimeout(load, LOOK_AGAIN_MS); // nobody tells when a worker is killed in the middle
    return () => clearTimeout(timer);
  }, [overview, load]);
  return overview;
}
