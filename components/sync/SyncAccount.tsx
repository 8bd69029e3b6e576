import { useState } from 'preact/hooks';
import { isReader } from '@/utils/app/sync/read-only';
import type { SyncOverview } from '@/utils/app/sync/sync-port';
import { useWords } from '../i18n';
import type { Toasts } from '../state/toasts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { LeaveShared } from './LeaveShared';
import { PassphraseForm } from './PassphraseForm';
import { Secret } from './SyncSetupForm';
import { stateText } from './state-text';
import { useSyncVault } from './sync-vault';

interface SyncAccountProps {
  readonly overview: SyncOverview;
  readonly toasts: Toasts;
}

/** How sync stands, in one glance, and what the person can do about it. */
export function SyncAccount({ overview, toasts }: SyncAccountProps) {
  const { t, tell } = useWords();
  const { sync, vault } = useSyncVault();
  const [isLeaving, setLeaving] = useState(false);
  const { status } = overview;
  const Leave = vault === 'own' ? LeaveOwn : LeaveShared;
  return (
    <div class="sync-account" data-sync-phase={status.phase}>
      <p class="sync-state" role="status" data-sync-state="">
        {tell(stateText(overview, Date.now()))}
      </p>
      <p class="field-hint">{placeText(overview, t)}</p>
      {status.unreadable > 0 ? <p class="field-hint">{t('sync.unreadable', { n: status.unreadable })}</p> : null}
      {status.ask === undefined ? null : <Question overview={overview} />}
      <Devices overview={overview} />
      {overview.isEncrypted ? <PassphraseForm toasts={toasts} /> : null}
      <p class="sync-acts">
        <Button icon="retry" data-action="sync-now" onClick={() => void sync.syncNow()}>
          {t('sync.now')}
        </Button>
        <Button look="quiet" data-action="leave-sync" onClick={() => setLeaving(true)}>
          {t(vault === 'own' ? 'sync.leave' : 'shared.leave')}
        </Button>
      </p>
      {isLeaving ? <Leave overview={overview} toasts={toasts} onClose={() => setLeaving(false)} /> : null}
    </div>
  );
}

function LeaveOwn({ toasts, onClose }: Pick<SyncAccountProps, 'toasts'> & { readonly onClose: () => void }) {
  const { t } = useWords();
  const { sync } = useSyncVault();
  const leave = async () => {
    await sync.disconnect();
    toasts.show({ key: 'sync.left' });
  };
  return (
    <Dialog
      title={t('sync.leave.title')}
      confirm={t('sync.leave')}
      cancel={t('action.cancel')}
      onConfirm={leave}
      onClose={onClose}
    >
      <p>{t('sync.leave.text')}</p>
    </Dialog>
  );
}

function placeText({ kind, place, isEncrypted }: SyncOverview, t: ReturnType<typeof useWords>['t']): string {
  const where = place === '' ? t(`sync.kind.${kind ?? 'browser'}`) : place;
  return t(isEncrypted ? 'sync.place.encrypted' : 'sync.place.plain', { place: where });
}

/** What only the person can answer. */
function Question({ overview }: { readonly overview: SyncOverview }) {
  const { t, tell } = useWords();
  const { sync, vault } = useSyncVault();
  const { ask, hiding } = overview.status;
  const key = vault === 'shared' && isReader(overview.status) ? 'shared.read-only' : `sync.problem.${ask}`;
  if (ask === 'mass-deletion')
    return (
      <div class="sync-question" role="alert">
        <p>{t('sync.brake', { n: hiding?.hidden ?? 0, of: hiding?.alive ?? 0 })}</p>
        <p class="sync-acts">
          <Button look="primary" data-action="keep-mine" onClick={() => void sync.decide('keep')}>
            {t('sync.brake.keep')}
          </Button>
          <Button data-action="accept-deletions" onClick={() => void sync.decide('accept')}>
            {t('sync.brake.accept')}
          </Button>
        </p>
      </div>
    );
  return (
    <div class="sync-question" role="alert">
      <p class="field-error">{tell({ key })}</p>
      {ask === 'sign-in' ? (
        <SecretForm kind="password" onSecret={(text) => sync.signIn(text).then(() => true)} />
      ) : null}
      {ask === 'passphrase' ? <SecretForm kind="passphrase" onSecret={(text) => sync.unlock(text)} /> : null}
    </div>
  );
}

interface SecretFormProps {
  readonly kind: 'password' | 'passphrase';
  readonly onSecret: (text: string) => Promise<boolean>;
}

function SecretForm({ kind, onSecret }: SecretFormProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setWrong(!(await onSecret(text)));
    setText('');
  };
  return (
    <form class="sync-setup" onSubmit={submit}>
      <Secret label={t(`sync.${kind}`)} name={`again-${kind}`} value={text} onValue={setText} />
      {isWrong ? <p class="field-error">{t('sync.problem.wrong-passphrase')}</p> : null}
      <Button type="submit">{t('sync.send')}</Button>
    </form>
  );
}

function Devices({ overview: { devices } }: { readonly overview: SyncOverview }) {
  const { t, language } = useWords();
  if (devices.length === 0) return null;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <>
      <h3>{t('sync.devices')}</h3>
      <ul class="sync-devices">
        {devices.map(({ id, name, lastSeenMs, isThis }) => (
          <li key={id}>
            <span>{name}</span>
            <small>{isThis ? t('sync.device.this') : t('sync.device.seen', { day: day.format(lastSeenMs) })}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
