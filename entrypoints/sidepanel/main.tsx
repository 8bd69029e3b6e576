import { render } from 'preact';
import '@/components/panel/index.css';
import '@/components/sync/sync.css';
import { PanelApp } from '@/components/panel/PanelApp';
import { PanelModel } from '@/components/state/panel';
import { showTheme } from '@/components/theme';
import { createPanelServices } from './wiring';

showTheme('auto');
const panel = new PanelModel(createPanelServices());
const root = document.getElementById('root');
if (root === null) throw new Error('sidepanel/index.html has no #root');
// Settings come first: the panel is never seen in the wrong language or theme.
await panel.settings.ready;
render(<PanelApp panel={panel} />, root);
await panel.start();
