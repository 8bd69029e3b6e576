import type { IgnoredFinding } from '@/utils/app/ignored-findings';
import { useWords } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';

/** What the person wants no more of in this text, each with the way back. */
export function IgnoredFindings() {
  const { t } = useWords();
  const { checklist } = usePanel();
  const ignored = checklist.ignored.value;
  if (ignored.length === 0) return null;
  return (
    <details class="ignored" data-ignored={ignored.length}>
      <summary>{t('check.ignored', { n: ignored.length })}</summary>
      <ul>
        {ignored.map((one) => (
          <IgnoredRow key={`${one.finding.rule}/${one.finding.start}/${one.finding.end}`} ignored={one} />
        ))}
      </ul>
    </details>
  );
}

function IgnoredRow({ ignored }: { readonly ignored: IgnoredFinding }) {
  const { t, tell } = useWords();
  const { checklist } = usePanel();
  const { finding, reach } = ignored;
  const message = tell(finding.message);
  const action = t(reach === 'rule' ? 'check.restore.rule' : 'check.restore.place');
  return (
    <li class="ignored-row" data-ignored-rule={finding.rule}>
      <span>{message}</span>
      <Button
        look="quiet"
        data-action="restore-finding"
        aria-label={t('check.fix.of', { action, message })}
        onClick={() => checklist.restore(ignored)}
      >
        {action}
      </Button>
    </li>
  );
}
