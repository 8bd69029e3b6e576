import { useState } from 'preact/hooks';
import type { LibraryFinding, LibraryPort } from '@/utils/app/libraries';
import { useWords } from '../i18n';
import type { Toasts } from '../state/toasts';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';

interface SubscribeFormProps {
  readonly libraries: LibraryPort;
  readonly toasts: Toasts;
}

/** An address, a look at what lies there, and a subscription. */
export function SubscribeForm({ libraries, toasts }: SubscribeFormProps) {
  const { t } = useWords();
  const [address, setAddress] = useState('');
  const [finding, setFinding] = useState<LibraryFinding>();
  const [isBusy, setBusy] = useState(false);
  // No await before the port is called: the browser shows its question only inside the click.
  const look = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setFinding(await libraries.look(address));
    setBusy(false);
  };
  const subscribe = async () => {
    setBusy(true);
    const found = await libraries.subscribe();
    setBusy(false);
    if (found.state === 'problem') return setFinding(found);
    setAddress('');
    setFinding(undefined);
    toasts.show({ key: 'team.subscribed', params: { name: found.name } });
  };
  return (
    <form class="sync-setup" data-subscribe="" noValidate onSubmit={(event) => void look(event)}>
      <TextField
        label={t('team.address')}
        hint={t('team.address.hint')}
        name="libraryAddress"
        value={address}
        onValue={(text) => {
          setAddress(text);
          setFinding(undefined);
        }}
      />
      {finding?.state === 'problem' ? (
        <p class="field-error" role="alert" data-library-problem={finding.problem}>
          {t(`team.problem.${finding.problem}`)}
        </p>
      ) : null}
      {finding?.state === 'ready' ? <Found finding={finding} /> : null}
      <p class="sync-acts">
        <Button type="submit" data-action="look-library" disabled={isBusy}>
          {t(isBusy ? 'team.looking' : 'team.look')}
        </Button>
        {finding?.state === 'ready' ? (
          <Button look="primary" data-action="subscribe" disabled={isBusy} onClick={() => void subscribe()}>
            {t('team.subscribe')}
          </Button>
        ) : null}
      </p>
    </form>
  );
}

function Found({ finding }: { readonly finding: Extract<LibraryFinding, { state: 'ready' }> }) {
  const { t } = useWords();
  const { name, snippets, packs, fingerprint, isExpired } = finding;
  return (
    <div class="sync-ready" role="status" data-library-found="">
      <p>{t('team.found', { name, snippets, packs })}</p>
      <p class="field-hint">{fingerprint === undefined ? t('team.unsigned') : t('team.signed', { fingerprint })}</p>
      {isExpired ? <p class="field-error">{t('team.expired')}</p> : null}
    </div>
  );
}
