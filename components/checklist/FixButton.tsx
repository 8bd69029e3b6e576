import { useEffect, useId, useState } from 'preact/hooks';
import type { LineChange } from '@/utils/app/preview-fix';
import type { Finding } from '@/utils/core/rules/rule';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';
import { ChangeList } from './ChangeList';
import { useChanges } from './use-changes';

/** One click mends it. What changes several lines shows them while it is pointed at or focused. */
export function FixButton({ finding, message }: { readonly finding: Finding; readonly message: string }) {
  const t = useT();
  const { checklist, acts } = usePanel();
  const [near, setNear] = useState<DOMRect>();
  const tipId = useId();
  const changes = useChanges(finding);
  const hide = () => setNear(undefined);
  const show = (event: { currentTarget: HTMLElement }) => setNear(event.currentTarget.getBoundingClientRect());
  const isShown = near !== undefined && changes.length > 1;
  useHideWhenMoved(isShown, hide);
  const action = t(finding.fix?.kind === 'insert-section' ? 'check.fix.insert' : 'check.fix');
  return (
    <span class="fix" onPointerEnter={show} onPointerLeave={hide} onFocusCapture={show} onBlurCapture={hide}>
      <Button
        data-action="fix"
        aria-label={t('check.fix.of', { action, message })}
        aria-describedby={isShown ? tipId : undefined}
        disabled={acts.isBusy.value}
        onClick={() => checklist.fix(finding)}
      >
        {action}
      </Button>
      {isShown ? <Tip id={tipId} near={near} changes={changes} /> : null}
    </span>
  );
}

/** Escape hides it, and so does scrolling: it would no longer stand beside its button. */
function useHideWhenMoved(isShown: boolean, hide: () => void): void {
  useEffect(() => {
    if (!isShown) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    window.addEventListener('scroll', hide, true);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('scroll', hide, true);
      window.removeEventListener('keydown', onKey);
    };
  });
}

interface TipProps {
  readonly id: string;
  readonly near: DOMRect;
  readonly changes: readonly LineChange[];
}

/** Below the button, or above it in the lower half of the panel. */
function Tip({ id, near, changes }: TipProps) {
  const t = useT();
  const isLow = near.bottom > window.innerHeight / 2;
  const place = isLow ? { bottom: window.innerHeight - near.top } : { top: near.bottom };
  return (
    <div class={`tip ${isLow ? 'tip-above' : 'tip-below'}`} id={id} role="tooltip" style={place}>
      <div class="tip-box">
        <p class="field-hint">{t('check.preview', { n: changes.length })}</p>
        <ChangeList changes={changes} />
      </div>
    </div>
  );
}
