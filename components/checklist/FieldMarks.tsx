import { useEffect, useMemo } from 'preact/hooks';
import { isMarked, markPage } from '@/utils/app/marked-pages';
import type { FieldMark, MarkPressed } from '@/utils/app/marks-protocol';
import { useT, useWords } from '../i18n';
import { usePanel } from '../panel/context';
import { Switch } from '../ui/Switch';

/** Tells the page what to mark beside the text: what the checklist shows, as long as the panel is open. Shows nothing. */
export function FieldMarks() {
  const { checklist, report, services, settings } = usePanel();
  const { tell } = useWords();
  const { field } = services;
  const snapshot = report.checked.value?.snapshot;
  const groups = checklist.groups.value;
  const isOn = snapshot !== undefined && isMarked(settings.current.value, snapshot.hints.url);
  const marks = useMemo(
    () =>
      groups.flatMap(({ weight, findings }) =>
        findings
          .filter(({ start, end }) => start < end) // what is missing is in no line
          .map(({ start, end, message }): FieldMark => ({ start, end, level: weight, title: tell(message) })),
      ),
    [groups, tell],
  );
  useEffect(() => field.mark?.(isOn ? { text: snapshot.text, marks } : undefined), [field, isOn, snapshot, marks]);
  usePressedMarks();
  return null;
}

/** A mark pressed in the page is shown in the list. */
function usePressedMarks(): void {
  const { services, openPane, checklist } = usePanel();
  useEffect(
    () =>
      services.field.onMarkPressed?.((mark) => {
        checklist.show(undefined); // a filter could hide it
        openPane('checklist');
        requestAnimationFrame(() => point(mark));
      }),
    [services, openPane, checklist],
  );
}

function point({ start, end }: MarkPressed): void {
  const row = document.querySelector<HTMLElement>(`.finding[data-start="${start}"][data-end="${end}"]`);
  row?.closest('details')?.setAttribute('open', '');
  row?.scrollIntoView({ block: 'center' });
  row?.animate?.([{ background: 'var(--accent-soft, Highlight)' }, {}], { duration: 1600 });
}

/** Marks beside the text, for pages like the one in front. */
export function MarksSwitch() {
  const t = useT();
  const { checklist, report, settings } = usePanel();
  const snapshot = report.checked.value?.snapshot;
  if (checklist.total.value === 0) return null;
  if (snapshot?.field.editor !== 'textarea' || !settings.current.value.marksFindings) return null;
  const { url } = snapshot.hints;
  return (
    <Switch
      name="marksHere"
      isOn={isMarked(settings.current.value, url)}
      onToggle={(isOn) => settings.update(markPage(settings.current.value, url, isOn))}
    >
      {t('check.marks-here')}
    </Switch>
  );
}
