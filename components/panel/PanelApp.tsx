import { useEffect, useState } from 'preact/hooks';
import { useT, WordsProvider } from '../i18n';
import { ServicesProvider } from '../services';
import type { Pane, PanelModel } from '../state/panel';
import { useTheme } from '../theme';
import { useReveal } from '../ui/reveal';
import { panelId, type Tab, Tabs, tabId } from '../ui/Tabs';
import { CommandKeys } from './CommandKeys';
import { PanelProvider, usePanel } from './context';
import { FieldStatus } from './FieldStatus';
import { Incomplete } from './Incomplete';
import { DraftOffer, loadPanes, PANES, PanelHabits, SyncLine } from './late-panes';
import { OutcomeBar } from './OutcomeBar';
import { Toasts } from './Toasts';
import { usePlace } from './use-place';

interface PanelProps {
  readonly panel: PanelModel;
  /** It stands in a page that has a main part of its own. */
  readonly isPart?: boolean;
}

/** The whole side panel. */
export function PanelApp({ panel, isPart = false }: PanelProps) {
  useTheme(panel.settings.current.value.theme);
  return (
    <ServicesProvider value={panel.services}>
      <PanelProvider value={panel}>
        <WordsProvider language={panel.language}>
          <PanelFrame isPart={isPart} />
        </WordsProvider>
      </PanelProvider>
    </ServicesProvider>
  );
}

function PanelFrame({ isPart }: { readonly isPart: boolean }) {
  const t = useT();
  const { isReady, pane, openPane } = usePanel();
  useReveal();
  const CurrentPane = PANES[pane.value];
  const hasPanes = usePanes();
  const paneRef = usePlace();
  const [Main, Title] = isPart ? (['div', 'h3'] as const) : (['main', 'h1'] as const);
  useEffect(() => {
    document.title = t('app.name');
    if (isReady.value && hasPanes) document.body.dataset['ready'] = '';
  }, [isReady.value, hasPanes, t]);
  return (
    <div class="panel">
      <header class="panel-head">
        <Title class="visually-hidden">{t('app.name')}</Title>
        <Incomplete />
        <FieldStatus />
        <DraftOffer />
        <Tabs label={t('pane.tabs')} tabs={useTabs()} current={pane.value} onChange={openPane} />
      </header>
      <Main class="panel-main" key={pane.value}>
        <div class="pane" ref={paneRef} role="tabpanel" id={panelId(pane.value)} aria-labelledby={tabId(pane.value)}>
          <CurrentPane />
        </div>
      </Main>
      <footer>
        <OutcomeBar />
        <SyncLine />
      </footer>
      <Toasts />
      <CommandKeys />
      <PanelHabits />
    </div>
  );
}

/** Fetches the other panes once the first has been painted; a failure is told by `Incomplete`. */
function usePanes(): boolean {
  const { isLoaded } = usePanel();
  const [hasPanes, setHas] = useState(false);
  useEffect(() => {
    if (!isLoaded.value) return;
    loadPanes().then(
      () => setHas(true),
      () => setHas(false),
    );
  }, [isLoaded.value]);
  return hasPanes;
}

function useTabs(): readonly Tab<Pane>[] {
  const t = useT();
  const { outline, snippets, checklist, drafts } = usePanel();
  const missing = outline.rows.value.filter(
    (row) => row.section.requirement === 'must' && row.status === 'missing',
  ).length;
  const library = snippets.library.value?.length ?? 0;
  const isHeavy = checklist.groups.value.some(({ weight }) => weight !== 'hint');
  const found = checklist.total.value;
  return [
    {
      id: 'outline',
      label: t('pane.outline'),
      badge: { count: missing, label: t('pane.badge.outline', { n: missing }), tone: 'error' },
    },
    {
      id: 'snippets',
      label: t('pane.snippets'),
      badge: { count: library, label: t('pane.badge.snippets', { n: library }), tone: 'calm' },
    },
    {
      id: 'checklist',
      label: t('pane.checklist'),
      badge: {
        count: found,
        label: t('pane.badge.checklist', { n: found }),
        tone: isHeavy ? 'warn' : 'calm',
      },
    },
    {
      id: 'drafts',
      label: t('pane.drafts'),
      badge: { count: drafts.offer.value ? 1 : 0, label: t('pane.badge.drafts'), tone: 'warn' },
    },
  ];
}
