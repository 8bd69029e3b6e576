import { useWords } from '../i18n';
import type { OptionPaneProps } from '../options/panes';
import { Section } from '../options/Section';
import { useServices } from '../services';
import { Switch } from '../ui/Switch';
import { Conflicts } from './Conflicts';
import { SharedSync } from './SharedSync';
import { SyncAccount } from './SyncAccount';
import { SyncSetupForm } from './SyncSetupForm';
import { useOverview } from './use-overview';

/** Sync on the settings page: set it up, or see how it stands; one's own first, then a team's. */
export function Sync({ settings, toasts }: OptionPaneProps) {
  const { t } = useWords();
  const { sync, sharedSync } = useServices();
  const overview = useOverview(sync);
  if (overview === undefined) return null;
  const isOff = overview.status.phase === 'off';
  return (
    <>
      <Section title={t('sync.title')} lead={t('sync.lead')}>
        {isOff ? <SyncSetupForm /> : <SyncAccount overview={overview} toasts={toasts} />}
        {isOff ? null : <WhatIsSynced settings={settings} />}
      </Section>
      {overview.conflicts > 0 ? <Conflicts overview={overview} toasts={toasts} /> : null}
      {sharedSync === undefined ? null : <SharedSync sync={sharedSync} toasts={toasts} />}
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
