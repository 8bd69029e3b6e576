import { useWords } from '../../i18n';
import type { OptionPaneProps } from '../panes';
import { Section } from '../Section';
import { FileGate } from './FileGate';
import { ImportPlan } from './ImportPlan';
import { useImport } from './use-import';
import './transfer.css';

/** Phrases from other programs: choose, look, decide. */
export function Import({ toasts }: OptionPaneProps) {
  const { t, tell } = useWords();
  const { view, failures, choice, setChoice, give, run, cancel } = useImport(toasts);
  return (
    <Section title={t('options.import.head')} lead={t('options.import.lead')}>
      {view.state === 'planned' ? (
        <ImportPlan view={view} choice={choice} onChoice={setChoice} onRun={run} onCancel={cancel} />
      ) : (
        <FileGate isBusy={view.state === 'busy'} onFiles={give} />
      )}
      <div aria-live="polite" data-import-failures="">
        {failures.map((failure, index) => (
          <p class="field-error" key={index}>
            {tell(failure)}
          </p>
        ))}
      </div>
    </Section>
  );
}
