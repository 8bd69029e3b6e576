import type { Finding } from '@/utils/core/rules/rule';
import { useT, useWords } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { SEVERITY_ICONS } from './severity';

/** One finding: a click selects its place in the field, the button mends it. */
export function FindingRow({ finding }: { readonly finding: Finding }) {
  const { t, tell } = useWords();
  const { checklist } = usePanel();
  const { rule, severity, start, end } = finding;
  const message = tell(finding.message);
  return (
    <li
      class={`finding severity-${severity}`}
      data-rule={rule}
      data-severity={severity}
      data-start={start}
      data-end={end}
    >
      <button
        type="button"
        class="finding-main"
        data-action="go-to"
        title={t('check.go-to')}
        onClick={() => checklist.goTo(finding)}
      >
        <Icon name={SEVERITY_ICONS[severity]} />
        <span class="finding-words">
          <span data-message="">{message}</span>
          <Place finding={finding} />
        </span>
      </button>
      {finding.fix === undefined ? null : <FixButton finding={finding} message={message} />}
    </li>
  );
}

function FixButton({ finding, message }: { readonly finding: Finding; readonly message: string }) {
  const t = useT();
  const { checklist, acts } = usePanel();
  const action = t(finding.fix?.kind === 'insert-section' ? 'check.fix.insert' : 'check.fix');
  return (
    <Button
      data-action="fix"
      aria-label={t('check.fix.of', { action, message })}
      disabled={acts.isBusy.value}
      onClick={() => checklist.fix(finding)}
    >
      {action}
    </Button>
  );
}

/** Text shown around a finding, in UTF-16 code units. */
const AROUND = 10;

function Place({ finding: { start, end } }: { readonly finding: Finding }) {
  const { report } = usePanel();
  const text = report.checked.value?.snapshot.text ?? '';
  if (start === end) return null;
  const line = (part: string) => part.replace(/\s+/g, ' ');
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return (
    <span class="finding-place">
      {from > 0 ? '…' : ''}
      {line(text.slice(from, start))}
      <b>{line(text.slice(start, Math.min(end, start + AROUND * 3)))}</b>
      {end > start + AROUND * 3 ? '…' : line(text.slice(end, to))}
      {to < text.length ? '…' : ''}
    </span>
  );
}
