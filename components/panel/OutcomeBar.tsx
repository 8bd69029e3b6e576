import { useState } from 'preact/hooks';
import { useT, useWords } from '../i18n';
import type { Outcome } from '../state/acts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { usePanel } from './context';

/** What the last act came to, on every pane. Always there, so that nothing jumps and screen readers hear the change. */
export function OutcomeBar() {
  const t = useT();
  const { acts } = usePanel();
  const outcome = acts.outcome.value;
  return (
    <div class={`outcome outcome-${outcome.state}`}>
      {acts.isBusy.value ? <span class="spinner spinner-late" title={t('act.busy')} /> : <OutcomeIcon {...outcome} />}
      <OutcomeText outcome={outcome} />
      {outcome.state === 'none' ? <span class="outcome-idle">{t('act.idle')}</span> : null}
      {outcome.limit === undefined ? null : <CutButton key={outcome.sequence} limit={outcome.limit} />}
      {outcome.copyText === undefined ? null : <CopyButton key={outcome.sequence} text={outcome.copyText} />}
    </div>
  );
}

function OutcomeText({ outcome }: { readonly outcome: Outcome }) {
  const { t, tell } = useWords();
  const join = (first: string, second: string) => (first === '' ? second : t('list.sentence', { first, second }));
  return (
    <div
      class="outcome-text"
      aria-live="polite"
      aria-atomic="true"
      data-outcome={outcome.state}
      data-strategy={outcome.strategy}
      data-sequence={outcome.sequence}
    >
      {outcome.messages.map(tell).reduce(join, '')}
    </div>
  );
}

function OutcomeIcon({ state }: Outcome) {
  if (state === 'none') return null;
  return <Icon name={state === 'inserted' ? 'check-all' : 'warning'} />;
}

/** What the person wrote a limit for is never cut without asking. */
function CutButton({ limit }: { readonly limit: string }) {
  const t = useT();
  const { acts } = usePanel();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button data-action="cut" onClick={() => setAsking(true)}>
        {t('action.cut')}
      </Button>
      {isAsking ? (
        <Dialog
          title={t('cut.title', { limit })}
          confirm={t('cut.confirm')}
          cancel={t('action.cancel')}
          onConfirm={() => void acts.insertCut()}
          onClose={() => setAsking(false)}
        >
          <p>{t('cut.text')}</p>
        </Dialog>
      ) : null}
    </>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const t = useT();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Button icon={isCopied ? 'check' : 'copy'} data-action="copy" onClick={copy}>
      {isCopied ? t('action.copied') : t('action.copy')}
    </Button>
  );
}
