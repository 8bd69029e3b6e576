import type { Finding } from '@/utils/core/rules/rule';
import { useT } from '../i18n';
import { HeadingChoice } from '../outline/HeadingChoice';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';
import { ChangeList } from './ChangeList';
import { useChanges } from './use-changes';

interface FindingMoreProps {
  readonly id: string;
  readonly finding: Finding;
  readonly message: string;
}

/** What a fix would change, which heading a missing section is, and how to be told no more. */
export function FindingMore({ id, finding, message }: FindingMoreProps) {
  const t = useT();
  const { checklist, bindings } = usePanel();
  const missing = bindings.sections.value.find((section) => section.id === finding.sectionId);
  return (
    <div class="finding-more" id={id}>
      {finding.fix === undefined ? null : <Proposal finding={finding} message={message} />}
      {finding.rule === 'section-missing' && missing !== undefined ? <HeadingChoice section={missing} /> : null}
      <div class="finding-actions">
        <Button data-action="ignore-place" onClick={() => checklist.ignore(finding, 'place')}>
          {t('check.ignore.place')}
        </Button>
        <Button data-action="ignore-rule" onClick={() => checklist.ignore(finding, 'rule')}>
          {t('check.ignore.rule')}
        </Button>
      </div>
    </div>
  );
}

function Proposal({ finding, message }: Omit<FindingMoreProps, 'id'>) {
  const t = useT();
  const { checklist, acts } = usePanel();
  const action = t('check.apply');
  return (
    <div class="proposal">
      <ChangeList changes={useChanges(finding)} />
      <Button
        look="primary"
        data-action="fix"
        aria-label={t('check.fix.of', { action, message })}
        disabled={acts.isBusy.value}
        onClick={() => checklist.fix(finding)}
      >
        {action}
      </Button>
    </div>
  );
}
