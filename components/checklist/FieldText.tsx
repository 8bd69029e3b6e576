import { useT } from '../i18n';
import { usePanel } from '../panel/context';

/** The text as it was read, for a person who wonders why something was found or not. */
export function FieldText() {
  const t = useT();
  const { report } = usePanel();
  const text = report.checked.value?.snapshot.text;
  return (
    <details class="field-text" data-field-text-box="">
      <summary>{t('check.field-text')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <pre data-field-text="" tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}
