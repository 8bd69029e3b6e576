import { useState } from 'preact/hooks';
import { useWords } from '../i18n';
import type { Toasts } from '../state/toasts';
import { Button } from '../ui/Button';
import { Secret } from './SyncSetupForm';
import { useSyncVault } from './sync-vault';

/** Another passphrase for the folder, folded away until it is wanted. */
export function PassphraseForm({ toasts }: { readonly toasts: Toasts }) {
  const { t } = useWords();
  const { sync } = useSyncVault();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [problem, setProblem] = useState<'wrong-passphrase' | 'failed'>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const changed = await sync.changePassphrase(before, after);
    setBusy(false);
    setProblem(changed === 'done' ? undefined : changed);
    if (changed !== 'done') return;
    setBefore('');
    setAfter('');
    toasts.show({ key: 'sync.change-passphrase.done' });
  };
  const key = problem === 'failed' ? 'sync.change-passphrase.failed' : 'sync.problem.wrong-passphrase';
  return (
    <details class="sync-passphrase">
      <summary>{t('sync.change-passphrase')}</summary>
      <form class="sync-setup" data-change-passphrase="" onSubmit={(event) => void submit(event)}>
        <p class="field-hint">{t('sync.change-passphrase.text')}</p>
        <Secret label={t('sync.passphrase.before')} name="passphraseBefore" value={before} onValue={setBefore} />
        <Secret label={t('sync.passphrase.after')} name="passphraseAfter" value={after} onValue={setAfter} />
        {problem === undefined ? null : (
          <p class="field-error" role="alert">
            {t(key)}
          </p>
        )}
        <p class="sync-acts">
          <Button type="submit" disabled={isBusy || before === '' || after === ''}>
            {t('sync.change-passphrase.do')}
          </Button>
        </p>
      </form>
    </details>
  );
}
