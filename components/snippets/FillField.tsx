import { answerProblem, fromIsoDay, toIsoDay } from '@/utils/core/snippet-language/answers';
import { type SnippetField, TOGGLE_ON } from '@/utils/core/snippet-language/field-kinds';
import { BUILT_IN_NAMES } from '@/utils/core/snippet-language/names';
import { useWords } from '../i18n';
import { Switch } from '../ui/Switch';
import { SelectField, TextArea, TextField } from '../ui/TextField';
import { ClipboardField } from './ClipboardField';

export interface FillFieldProps {
  readonly field: SnippetField;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One question of a snippet, with the control that fits its kind. */
export function FillField({ field, value, onValue }: FillFieldProps) {
  const { t } = useWords();
  const { name, kind } = field;
  const text = { label: name, name, value, onValue };
  switch (kind) {
    case 'choice':
      return <ChoiceField field={field} value={value} onValue={onValue} />;
    case 'toggle':
      return (
        <Switch name={name} isOn={value === TOGGLE_ON} onToggle={(isOn) => onValue(isOn ? TOGGLE_ON : '')}>
          {name}
        </Switch>
      );
    case 'long':
      return <TextArea {...text} />;
    case 'clipboard':
      return <ClipboardField field={field} value={value} onValue={onValue} />;
    case 'date':
      return <DateField field={field} value={value} onValue={onValue} />;
    case 'counter':
      return <TextField {...text} hint={t('fill.counter.hint')} />;
    case 'text':
    case 'number':
      return <PlainField field={field} value={value} onValue={onValue} />;
    default:
      return kind satisfies never;
  }
}

/** A blank answer takes that of another field. */
function useFollowed({ defaultFrom }: SnippetField): string | undefined {
  const { t } = useWords();
  const isField = defaultFrom !== undefined && !BUILT_IN_NAMES.has(defaultFrom);
  return isField ? t('fill.follows', { name: defaultFrom }) : undefined;
}

function useProblem(field: SnippetField, value: string): string | undefined {
  const { tell } = useWords();
  const key = answerProblem(field, value);
  return key === undefined ? undefined : tell({ key });
}

function PlainField({ field, value, onValue }: FillFieldProps) {
  const { name } = field;
  const problem = useProblem(field, value);
  const hint = useFollowed(field);
  return <TextField label={name} name={name} value={value} onValue={onValue} error={problem} hint={hint} />;
}

function ChoiceField({ field: { name, choices = [] }, value, onValue }: FillFieldProps) {
  const { t } = useWords();
  const blank = choices.includes(value) ? [] : [{ value: '', label: t('fill.choose') }];
  const options = [...blank, ...choices.map((choice) => ({ value: choice, label: choice }))];
  return <SelectField label={name} name={name} value={value} options={options} onChange={onValue} />;
}

/** Typed as people write dates, or picked. */
function DateField({ field, value, onValue }: FillFieldProps) {
  const { t } = useWords();
  const { name } = field;
  const problem = useProblem(field, value);
  return (
    <div class="fill-date">
      <TextField label={name} name={name} value={value} onValue={onValue} error={problem} />
      <input
        class="input"
        type="date"
        aria-label={`${name}：${t('fill.date.pick')}`}
        value={toIsoDay(value)}
        onInput={(event) => onValue(fromIsoDay(event.currentTarget.value))}
      />
    </div>
  );
}
