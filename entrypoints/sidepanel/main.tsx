import { render } from 'preact';
import '@/components/panel/index.css';
import '@/components/sync/sync.css';
import { loadFirstWords } from '@/components/i18n';
import { PANES } from '@/components/panel/late-panes';
import { PanelApp } from '@/components/panel/PanelApp';
import { showBroken } from '@/components/show-broken';
import { PanelModel } from '@/components/state/panel';
import { showTheme } from '@/components/theme';
import { createPanelServices } from './wiring';

showTheme('auto');
const panel = new PanelModel(createPanelServices());
const root = document.getElementById('root');
if (root === null) throw new Error('sidepanel/index.html has no #root');
try {
  // Settings come first: the panel is never seen in the wrong language or theme.
  await panel.settings.ready;
  await Promise.all([loadFirstWords(panel.language), PANES[panel.settings.current.value.lastPane].load()]);
  render(<PanelApp panel={panel} />, root);
} catch (error) {
  showBroken(root);
  throw error;
}
await panel.start();
