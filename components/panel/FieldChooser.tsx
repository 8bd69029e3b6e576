import type { FieldDescription } from '@/utils/app/protocol';
import { useT } from '../i18n';
import { Icon } from '../ui/Icon';
import { usePanel } from './context';
import { FieldFacts } from './FieldStatus';

/** The other fields of the page, to write to one of them instead. */
export function FieldChooser() {
  const t = useT();
  const { field } = usePanel();
  const others = field.others.value;
  if (others === undefined) return null;
  if (others === 'loading') return <span class="spinner spinner-late" />;
  if (others.length === 0) return <p class="field-hint">{t('field.others.none')}</p>;
  return (
    <ul class="chooser" aria-label={t('field.others')}>
      {others.map((other) => (
        <ChooserRow key={other.fieldId} other={other} />
      ))}
    </ul>
  );
}

function ChooserRow({ other }: { readonly other: FieldDescription }) {
  const t = useT();
  const { field } = usePanel();
  const status = field.status.value;
  const isCurrent = status.state !== 'connecting' && status.field?.fieldId === other.fieldId;
  return (
    <li>
      <button
        type="button"
        class="chooser-row"
        data-choose-field={other.fieldId}
        aria-current={isCurrent}
        disabled={other.refusal !== undefined}
        onClick={() => field.choose(other.fieldId)}
      >
        <span class="chooser-name">{other.label || t('field.unnamed')}</span>
        <FieldFacts field={other} />
        {isCurrent ? (
          <>
            <Icon name="check" />
            <span class="visually-hidden">{t('field.others.current')}</span>
          </>
        ) : null}
      </button>
    </li>
  );
}
