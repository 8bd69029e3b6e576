import { useState } from 'preact/hooks';
import type { Failure } from '@/utils/app/failures';
import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import { useWords } from '../i18n';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import type { OptionPaneProps } from './panes';
import { Section } from './Section';
import { useLoaded } from './use-loaded';

const KEPT: readonly { readonly what: MessageKey; readonly where: MessageKey }[] = [
  { what: 'privacy.library', where: 'privacy.library.where' },
  { what: 'privacy.settings', where: 'privacy.settings.where' },
  { what: 'privacy.drafts', where: 'privacy.drafts.where' },
  { what: 'privacy.fields', where: 'privacy.fields.where' },
  { what: 'privacy.network', where: 'privacy.network.where' },
];

/** What is stored where, how much, and the way to erase all of it. */
export function Privacy({ toasts }: OptionPaneProps) {
  const { t } = useWords();
  return (
    <Section title={t('privacy.title')} lead={t('privacy.lead')}>
      <dl class="facts">
        {KEPT.map(({ what, where }) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd>{t(where)}</dd>
          </div>
        ))}
      </dl>
      <Clipboard toasts={toasts} />
      <Usage toasts={toasts} />
      <EraseAll />
    </Section>
  );
}

function Clipboard({ toasts }: Pick<OptionPaneProps, 'toasts'>) {
  const { t } = useWords();
  const { clipboard } = useServices();
  const [isForbidden, setForbidden] = useState(false);
  const isAllowed = useLoaded(clipboard.isAllowed, false) && !isForbidden;
  const forbid = async () => {
    await clipboard.forbid();
    setForbidden(true);
    toasts.show({ key: 'privacy.clipboard.forbidden' });
  };
  return (
    <div class="pair-line" data-clipboard="">
      <span>{t(isAllowed ? 'privacy.clipboard.allowed' : 'privacy.clipboard.none')}</span>
      {isAllowed ? (
        <Button data-action="forbid-clipboard" onClick={forbid}>
          {t('privacy.clipboard.forbid')}
        </Button>
      ) : null}
    </div>
  );
}

function Usage({ toasts }: Pick<OptionPaneProps, 'toasts'>) {
  const { t, size } = useWords();
  const { ownData } = useServices();
  const usage = useLoaded(ownData.usage, undefined);
  const [isKept, setKept] = useState(false);
  if (usage === undefined) return null;
  const keep = async () => {
    const isAgreed = await ownData.keep();
    setKept(isAgreed);
    toasts.show({ key: isAgreed ? 'privacy.keep.done' : 'privacy.keep.refused' });
  };
  const isSafe = usage.isPersistent || isKept;
  return (
    <div class="pair-line" data-usage="">
      <span>
        {t('privacy.usage', { size: size(usage.bytes) })} {t(isSafe ? 'privacy.kept' : 'privacy.not-kept')}
      </span>
      {isSafe ? null : (
        <Button data-action="keep-data" onClick={keep}>
          {t('privacy.keep')}
        </Button>
      )}
    </div>
  );
}

/** Asks first: this is the one act that cannot be undone. */
function EraseAll() {
  const { t, tell } = useWords();
  const { ownData } = useServices();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const erase = async () => {
    const done = await ownData.eraseAll();
    if (done.ok)
      location.reload(); // what this page holds in memory is gone too
    else setFailure(done.failure);
  };
  return (
    <>
      <Button icon="trash" data-action="erase-all" onClick={() => setAsking(true)}>
        {t('privacy.erase')}
      </Button>
      {failure === undefined ? null : <p class="field-error">{tell({ key: `failure.${failure.code}` })}</p>}
      {isAsking ? (
        <Dialog
          title={t('privacy.erase.question')}
          confirm={t('privacy.erase.confirm')}
          cancel={t('action.cancel')}
          onConfirm={erase}
          onClose={() => setAsking(false)}
        >
          <p>{t('privacy.erase.text')}</p>
        </Dialog>
      ) : null}
    </>
  );
}
