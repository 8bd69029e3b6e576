import { useState } from 'preact/hooks';
import type { Failure } from '@/utils/app/failures';
import { useWords } from '../i18n';
import { useServices } from '../services';
import type { Toasts } from '../state/toasts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Section } from './Section';
import { useLoaded } from './use-loaded';

/** What was filled into snippets before: to see, and to clear. */
export function Answers({ toasts }: { readonly toasts: Toasts }) {
  const { t, tell } = useWords();
  const { answers } = useServices();
  const stored = useLoaded(answers.read, undefined);
  const [isCleared, setCleared] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const entries = stored?.ok && !isCleared ? Object.entries(stored.value) : [];
  const trouble = failure ?? (stored?.ok === false ? stored.failure : undefined);
  const clear = async () => {
    const done = await answers.clear();
    setFailure(done.ok ? undefined : done.failure);
    if (!done.ok) return;
    setCleared(true);
    toasts.show({ key: 'options.answers.cleared' });
  };
  return (
    <Section title={t('options.answers')} lead={t('options.answers.lead')}>
      {trouble === undefined ? null : <p class="field-error">{tell({ key: `failure.${trouble.code}` })}</p>}
      {entries.length === 0 ? <p class="field-hint">{t('options.answers.none')}</p> : <AnswerTable entries={entries} />}
      {entries.length === 0 ? null : (
        <Button icon="trash" data-action="clear-answers" onClick={() => setAsking(true)}>
          {t('options.answers.clear')}
        </Button>
      )}
      {isAsking ? (
        <Dialog
          title={t('options.answers.confirm')}
          confirm={t('options.answers.clear')}
          cancel={t('action.cancel')}
          onConfirm={clear}
          onClose={() => setAsking(false)}
        >
          <p>{t('options.answers.confirm.text')}</p>
        </Dialog>
      ) : null}
    </Section>
  );
}

function AnswerTable({ entries }: { readonly entries: readonly (readonly [string, string])[] }) {
  const { t } = useWords();
  return (
    <table class="answers">
      <thead>
        <tr>
          <th scope="col">{t('options.answers.name')}</th>
          <th scope="col">{t('options.answers.value')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(([name, value]) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
