import { useEffect } from 'preact/hooks';
import { ChecklistPane } from '../checklist/ChecklistPane';
import { DraftOffer } from '../drafts/DraftOffer';
import { DraftsPane } from '../drafts/DraftsPane';
import { languageOf, useT, WordsProvider } from '../i18n';
import { OutlinePane } from '../outline/OutlinePane';
import { ServicesProvider } from '../services';
import { SnippetPane } from '../snippets/SnippetPane';
import type { Pane, PanelModel } from '../state/panel';
import { SyncLine } from '../sync/SyncLine';
import { useTheme } from '../theme';
import { useReveal } from '../ui/reveal';
import { panelId, type Tab, Tabs, tabId } from '../ui/Tabs';
import { CommandPalette } from './CommandPalette';
import { PanelProvider, usePanel } from './context';
import { FieldStatus } from './FieldStatus';
import { OutcomeBar } from './OutcomeBar';
import { Toasts } from './Toasts';

/** The whole side panel. */
export function PanelApp({ panel }: { readonly panel: PanelModel }) {
  const { uiLanguage, theme } = panel.settings.current.value;
  useTheme(theme);
  return (
    <ServicesProvider value={panel.services}>
      <PanelProvider value={panel}>
        <WordsProvider language={languageOf(uiLanguage, panel.services.shell.language)}>
          <PanelFrame />
        </WordsProvider>
      </PanelProvider>
    </ServicesProvider>
  );
}

function PanelFrame() {
  const t = useT();
  const { isReady, pane, openPane } = usePanel();
  useReveal();
  useEffect(() => {
    document.title = t('app.name');
    if (isReady.value) document.body.dataset['ready'] = '';
  }, [isReady.value, t]);
  return (
    <div class="panel">
      <header class="panel-head">
        <h1 class="visually-hidden">{t('app.name')}</h1>
        <FieldStatus />
        <DraftOffer />
        <Tabs label={t('pane.tabs')} tabs={useTabs()} current={pane.value} onChange={openPane} />
      </header>
      <main class="panel-main" key={pane.value}>
        <div class="pane" role="tabpanel" id={panelId(pane.value)} aria-labelledby={tabId(pane.value)}>
          <CurrentPane pane={pane.value} />
        </div>
      </main>
      <footer>
        <OutcomeBar />
        <SyncLine />
      </footer>
      <Toasts />
      <CommandPalette />
    </div>
  );
}

function CurrentPane({ pane }: { readonly pane: Pane }) {
  switch (pane) {
    case 'outline':
      return <OutlinePane />;
    case 'snippets':
      return <SnippetPane />;
    case 'checklist':
      return <ChecklistPane />;
    case 'drafts':
      return <DraftsPane />;
    default:
      return pane satisfies never;
  }
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
