import type { ChangedChoice, ImportState } from '@/utils/core/formats/plan';
import { useT, useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/TextField';
import { PlanTable, STATE_TEXT } from './PlanTable';
import type { ImportView } from './use-import';

interface ImportPlanProps {
  readonly view: Extract<ImportView, { state: 'planned' }>;
  readonly choice: ChangedChoice;
  readonly onChoice: (choice: ChangedChoice) => void;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

const STATES: readonly ImportState[] = ['new', 'changed', 'same', 'repeated'];

/** What the files would do to the library, before anything is done. */
export function ImportPlan({ view: { read, plan }, choice, onChoice, onRun, onCancel }: ImportPlanProps) {
  const { t, tell } = useWords();
  const count = (state: ImportState) => plan.filter((planned) => planned.state === state).length;
  const total = count('new') + (choice === 'keep' ? 0 : count('changed'));
  return (
    <div class="import-plan" data-import-plan="">
      <ul class="import-sources">
        {read.sources.map(({ file, format }, index) => (
          <li key={index}>{t('options.import.file', { file, format })}</li>
        ))}
      </ul>
      <dl class="import-counts">
        {STATES.map((state) => (
          <div key={state} data-import-count={state}>
            <dt>{t(STATE_TEXT[state])}</dt>
            <dd>{count(state)}</dd>
          </div>
        ))}
      </dl>
      {read.notes.map((one, index) => (
        <p class="field-hint" key={index}>
          {tell(one)}
        </p>
      ))}
      <PlanTable plan={plan} />
      {count('changed') === 0 ? null : <ChoiceField choice={choice} onChoice={onChoice} />}
      {total === 0 ? <p class="field-hint">{t('options.import.nothing')}</p> : null}
      <div class="import-actions">
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button look="primary" data-action="run-import" disabled={total === 0} onClick={onRun}>
          {t('options.import.run', { n: total })}
        </Button>
      </div>
    </div>
  );
}

function ChoiceField({ choice, onChoice }: Pick<ImportPlanProps, 'choice' | 'onChoice'>) {
  const t = useT();
  return (
    <SelectField
      label={t('options.import.choice')}
      name="changed"
      value={choice}
      options={[
        { value: 'keep', label: t('options.import.keep') },
        { value: 'both', label: t('options.import.both') },
        { value: 'replace', label: t('options.import.replace') },
      ]}
      // The options above are the only values there are.
      onChange={(value) => onChoice(value as ChangedChoice)}
    />
  );
}
