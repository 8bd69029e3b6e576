import { useId, useState } from 'preact/hooks';
import type { Finding } from '@/utils/core/rules/rule';
import { useT, useWords } from '../i18n';
import { usePanel } from '../panel/context';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { FindingMore } from './FindingMore';
import { FixButton } from './FixButton';
import { SEVERITY_ICONS } from './severity';

/** One finding: a click selects its place in the field, the button mends it, and more can be done about it when opened. */
export function FindingRow({ finding }: { readonly finding: Finding }) {
  const { t, tell } = useWords();
  const moreId = useId();
  const [isOpen, setOpen] = useState(false);
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
      <div class="finding-line">
        <MainButton finding={finding} message={message} />
        {finding.fix === undefined || isOpen ? null : <FixButton finding={finding} message={message} />}
        <IconButton
          icon="more"
          label={t('check.more.of', { message })}
          tip={t('check.more.tip')}
          aria-expanded={isOpen}
          aria-controls={isOpen ? moreId : undefined}
          data-action="finding-more"
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen ? <FindingMore id={moreId} finding={finding} message={message} /> : null}
    </li>
  );
}

function MainButton({ finding, message }: { readonly finding: Finding; readonly message: string }) {
  const t = useT();
  const { checklist } = usePanel();
  return (
    <button
      type="button"
      class="finding-main"
      data-action="go-to"
      data-list-stop={message}
      title={t('check.go-to')}
      onClick={() => checklist.goTo(finding)}
    >
      <Icon name={SEVERITY_ICONS[finding.severity]} />
      <span class="finding-words">
        <span data-message="">{message}</span>
        <Place finding={finding} />
      </span>
    </button>
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
