import { useState } from 'preact/hooks';
import type { SetupFinding, SyncSetup } from '@/utils/app/sync/sync-port';
import type { Vault } from '@/utils/core/sync/vaults';
import { useT, useWords } from '../i18n';
import { Button } from '../ui/Button';
import { Field, SelectField, TextField } from '../ui/TextField';
import { RecoverySheet } from './RecoverySheet';
import { useSyncVault } from './sync-vault';

type Kind = SyncSetup['kind'];

/** Four fields, a test that says in words what is wrong, a look at what would meet, and a start. */
export function SyncSetupForm() {
  const { t, tell } = useWords();
  const { sync, vault } = useSyncVault();
  const [setup, setSetup] = useState(EMPTY);
  const [teamName, setTeamName] = useState('');
  const [finding, setFinding] = useState<SetupFinding>();
  const [isBusy, setBusy] = useState(false);
  const change = (part: Partial<typeof EMPTY>) => {
    setSetup({ ...setup, ...part });
    setFinding(undefined);
  };
  const run = async (work: () => Promise<SetupFinding>) => {
    setBusy(true);
    setFinding(await work());
    setBusy(false);
  };
  // No await before the port is called: the browser shows its question only inside the click.
  const test = (event: Event) => {
    event.preventDefault();
    void run(() => sync.test(toSetup(setup)));
  };
  const problem = finding?.state === 'problem' ? finding.problem : undefined;
  const isNewTeam = vault === 'shared' && finding?.state === 'ready' && finding.teamName === undefined;
  const isNamed = !isNewTeam || teamName.trim() !== '';
  const isServer = setup.kind === 'webdav' || setup.kind === 'couchdb';
  return (
    <form class="sync-setup" data-sync-setup="" noValidate onSubmit={test}>
      <SelectField
        label={t('sync.kind')}
        name="syncKind"
        value={setup.kind}
        options={KINDS[vault].map((kind) => ({ value: kind, label: t(`sync.kind.${kind}`) }))}
        hint={t(`sync.kind.${setup.kind}.hint`)}
        onChange={(kind) => change({ kind: kind as Kind })} // one of the options above
      />
      {isServer ? <ServerFields setup={setup} change={change} /> : null}
      {problem === undefined ? null : (
        <p class="field-error" role="alert" data-sync-problem={problem}>
          {tell({ key: `sync.problem.${problem}` })}
        </p>
      )}
      {finding?.state === 'ready' ? <Ready finding={finding} /> : null}
      {isNewTeam ? <TeamName value={teamName} onValue={setTeamName} /> : null}
      <p class="sync-acts">
        <Button type="submit" data-action="test-sync" disabled={isBusy}>
          {t(isBusy ? 'sync.testing' : 'sync.test')}
        </Button>
        {finding?.state === 'ready' ? (
          <Button
            look="primary"
            data-action="start-sync"
            disabled={isBusy || !isNamed}
            onClick={() => void run(() => sync.connect(teamName.trim()))}
          >
            {t(vault === 'own' ? 'sync.start' : 'shared.start')}
          </Button>
        ) : null}
      </p>
    </form>
  );
}

const KINDS: Readonly<Record<Vault, readonly Kind[]>> = {
  own: ['webdav', 'couchdb', 'browser', 'folder'],
  shared: ['webdav', 'couchdb', 'folder'], // the browser's own sync reaches nobody else
};
const EMPTY = { kind: 'webdav' as Kind, address: '', username: '', password: '', passphrase: '', isEncrypted: true };

function toSetup({ kind, address, username, password, passphrase, isEncrypted }: typeof EMPTY): SyncSetup {
  if (kind === 'browser' || kind === 'folder') return { kind };
  return { kind, address, username, password, passphrase: isEncrypted ? passphrase : '' };
}

function ServerFields({ setup, change }: { setup: typeof EMPTY; change: (part: Partial<typeof EMPTY>) => void }) {
  const { t } = useWords();
  return (
    <>
      <TextField
        label={t('sync.address')}
        hint={t('sync.address.hint')}
        name="syncAddress"
        value={setup.address}
        onValue={(address) => change({ address })}
      />
      <div class="pair">
        <TextField
          label={t('sync.username')}
          name="syncUser"
          value={setup.username}
          onValue={(username) => change({ username })}
        />
        <Secret
          label={t('sync.password')}
          hint={t('sync.password.hint')}
          name="syncPassword"
          value={setup.password}
          onValue={(password) => change({ password })}
        />
      </div>
      <Secret
        label={t('sync.passphrase')}
        hint={t(setup.isEncrypted ? 'sync.passphrase.hint' : 'sync.passphrase.off')}
        name="syncPassphrase"
        value={setup.passphrase}
        onValue={(passphrase) => change({ passphrase })}
        isDisabled={!setup.isEncrypted}
      />
      <label class="sync-plain">
        <input
          type="checkbox"
          name="syncPlain"
          checked={!setup.isEncrypted}
          onChange={(event) => change({ isEncrypted: !event.currentTarget.checked })}
        />
        {t('sync.plain')}
      </label>
    </>
  );
}

/** Asked for once it is known that nobody has named the team yet. */
function TeamName(props: { readonly value: string; readonly onValue: (name: string) => void }) {
  const t = useT();
  return <TextField label={t('shared.name')} hint={t('shared.name.hint')} name="teamName" {...props} />;
}

interface SecretProps {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly isDisabled?: boolean;
}

/** A field whose text is not shown. */
export function Secret({ label, hint, name, value, onValue, isDisabled = false }: SecretProps) {
  const control = (props: object) => (
    <input
      class="input"
      type="password"
      autocomplete="off"
      name={name}
      value={value}
      disabled={isDisabled}
      onInput={(event) => onValue(event.currentTarget.value)}
      {...props}
    />
  );
  return <Field label={label} hint={hint} control={control} />;
}

function Ready({ finding }: { readonly finding: Extract<SetupFinding, { state: 'ready' }> }) {
  const { t } = useWords();
  const { onlyHere, onlyThere, same } = finding.preview;
  return (
    <div class="sync-ready" role="status" data-sync-ready="">
      {finding.teamName === undefined ? null : <p>{t('shared.found', { name: finding.teamName })}</p>}
      <p>{t('sync.preview', { here: onlyHere, there: onlyThere, same })}</p>
      <p class="field-hint">{t('sync.preview.safe')}</p>
      {finding.isPlainHttp ? <p class="field-hint">{t('sync.plain-http')}</p> : null}
      {finding.recoveryCode === undefined ? null : <RecoverySheet code={finding.recoveryCode} />}
    </div>
  );
}
