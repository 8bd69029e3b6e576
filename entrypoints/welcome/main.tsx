import { render } from 'preact';
import '@/components/panel/index.css';
import '@/components/welcome/welcome.css';
import { PanelModel } from '@/components/state/panel';
import { createSettingsModel } from '@/components/state/settings';
import { createToasts } from '@/components/state/toasts';
import { showTheme } from '@/components/theme';
import { WelcomeApp } from '@/components/welcome/WelcomeApp';
import { createPackStore } from '@/utils/platform/pack-files';
import { createOptionsServices } from '../options/wiring';
import { createWelcomeServices } from './wiring';

showTheme('auto');
const services = createOptionsServices();
const settings = createSettingsModel(services.settings);
const root = document.getElementById('root');
if (root === null) throw new Error('welcome/index.html has no #root');
await settings.ready;
const createPanel = (form: Document, signal: AbortSignal) => new PanelModel(createWelcomeServices(form, signal));
render(
  <WelcomeApp
    services={services}
    settings={settings}
    toasts={createToasts()}
    createPanel={createPanel}
    packs={createPackStore()}
  />,
  root,
);
