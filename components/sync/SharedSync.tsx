import { useMemo, useState } from 'preact/hooks';
import type { SyncOverview, SyncPort } from '@/utils/app/sync/sync-port';
import { useT } from '../i18n';
import { Section } from '../options/Section';
import type { Toasts } from '../state/toasts';
import { Button } from '../ui/Button';
import { Conflicts } from './Conflicts';
import { SyncAccount } from './SyncAccount';
import { SyncSetupForm } from './SyncSetupForm';
import { SyncVaultProvider } from './sync-vault';
import { useOverview } from './use-overview';

interface SharedSyncProps {
  readonly sync: SyncPort;
  readonly toasts: Toasts;
}

/** A library written together with colleagues, beside one's own: join or make it, see how it stands, leave it. */
export function SharedSync({ sync, toasts }: SharedSyncProps) {
  const t = useT();
  const overview = useOverview(sync);
  const vault = useMemo(() => ({ vault: 'shared', sync }) as const, [sync]);
  if (overview === undefined) return null;
  return (
    <SyncVaultProvider value={vault}>
      <div class="sync-shared" data-vault="shared">
        <Section title={t('shared.title')} lead={t('shared.lead')}>
          {overview.status.phase === 'off' ? <Join /> : <Joined overview={overview} toasts={toasts} />}
        </Section>
        {overview.conflicts > 0 ? <Conflicts overview={overview} toasts={toasts} /> : null}
      </div>
    </SyncVaultProvider>
  );
}

/** Folded away: most people have no team here. */
function Join() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <SyncSetupForm />;
  return (
    <p class="sync-acts">
      <Button icon="plus" data-action="open-shared" onClick={() => setOpen(true)}>
        {t('shared.open')}
      </Button>
    </p>
  );
}

function Joined({ overview, toasts }: { readonly overview: SyncOverview; readonly toasts: Toasts }) {
  return (
    <>
      {overview.teamName === undefined ? null : <h3 data-team-name="">{overview.teamName}</h3>}
      <SyncAccount overview={overview} toasts={toasts} />
    </>
  );
}
