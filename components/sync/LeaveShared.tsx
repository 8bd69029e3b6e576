import { useState } from 'preact/hooks';
import type { SyncOverview } from '@/utils/app/sync/sync-port';
import { useT } from '../i18n';
import type { Toasts } from '../state/toasts';
import { Dialog } from '../ui/Dialog';
import { useSyncVault } from './sync-vault';

type Things = 'keep' | 'remove';

interface LeaveSharedProps {
  readonly overview: SyncOverview;
  readonly toasts: Toasts;
  readonly onClose: () => void;
}

/** Leaving a team: what is here of it stays as one's own unless the person says otherwise. */
export function LeaveShared({ overview, toasts, onClose }: LeaveSharedProps) {
  const t = useT();
  const { sync } = useSyncVault();
  const [things, setThings] = useState<Things>('keep');
  const leave = async () => {
    const isLeft = await sync.disconnect(things);
    toasts.show({ key: isLeft ? `shared.left.${things}` : 'shared.left.failed' });
  };
  return (
    <Dialog
      title={t('shared.leave.title', { name: overview.teamName ?? t('library.shared') })}
      confirm={t('shared.leave')}
      cancel={t('action.cancel')}
      onConfirm={() => void leave()}
      onClose={onClose}
    >
      <p>{t('shared.leave.text')}</p>
      {overview.waiting > 0 ? <p class="field-error">{t('shared.leave.waiting', { n: overview.waiting })}</p> : null}
      <fieldset class="shared-things">
        <legend class="field-label">{t('shared.leave.things')}</legend>
        {(['keep', 'remove'] as const).map((one) => (
          <label key={one} class="sync-plain">
            <input
              type="radio"
              name="sharedThings"
              value={one}
              checked={things === one}
              onChange={() => setThings(one)}
            />
            {t(`shared.leave.${one}`)}
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
