import { useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly badge?: { readonly count: number; readonly label: string; readonly tone: 'calm' | 'warn' | 'error' };
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly current: Id;
  readonly onChange: (id: Id) => void;
}

/** A row of tabs: one stop for the Tab key, arrow keys move and select. The panels are the caller's: `panelId`, `tabId`. */
export function Tabs<Id extends string>({ label, tabs, current, onChange }: TabsProps<Id>) {
  const row = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onChange(tab.id);
    row.current?.querySelector<HTMLElement>(`[data-pane="${tab.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = tabs.findIndex(({ id }) => id === current);
    const next = nextIndex(event.key, index, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} tabIndex={-1} ref={row} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <TabButton key={tab.id} tab={tab} isCurrent={tab.id === current} onSelect={() => onChange(tab.id)} />
      ))}
    </div>
  );
}

export const tabId = (id: string) => `tab-${id}`;
export const panelId = (id: string) => `pane-${id}`;

function TabButton({ tab, isCurrent, onSelect }: { tab: Tab<string>; isCurrent: boolean; onSelect: () => void }) {
  const { id, label, badge } = tab;
  return (
    <button
      type="button"
      class="tab"
      role="tab"
      id={tabId(id)}
      data-pane={id}
      aria-selected={isCurrent}
      aria-controls={isCurrent ? panelId(id) : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onSelect}
    >
      <span>{label}</span>
      {badge === undefined || badge.count === 0 ? null : (
        <span class={`badge badge-${badge.tone}`} title={badge.label}>
          <span aria-hidden="true">{badge.count > 999 ? '999+' : badge.count}</span>
          <span class="visually-hidden">{badge.label}</span>
        </span>
      )}
    </button>
  );
}

function nextIndex(key: string, index: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return index + 1;
    case 'ArrowLeft':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
