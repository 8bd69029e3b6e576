import { render } from 'preact';
import '@/components/panel/index.css';
import '@/components/welcome/welcome.css';
import { loadFirstWords, loadOtherWords } from '@/components/i18n';
import { PanelModel } from '@/components/state/panel';
import { createSettingsModel } from '@/components/state/settings';
import { createToasts } from '@/components/state/toasts';
import { showTheme } from '@/components/theme';
import { WelcomeApp } from '@/components/welcome/WelcomeApp';
import { languageFor } from '@/utils/core/i18n/languages';
import { createPackStore } from '@/utils/platform/pack-files';
import { createPageServices, createWelcomeServices } from './wiring';

showTheme('auto');
const services = createPageServices();
const settings = createSettingsModel(services.settings);
const root = document.getElementById('root');
if (root === null) throw new Error('welcome/index.html has no #root');
await settings.ready;
await loadFirstWords(languageFor(settings.current.value.uiLanguage, services.shell.language));
await loadOtherWords();
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
