import { render } from 'preact';
import '@/components/ui/index.css';
import '@/components/options/options.css';
import '@/components/sync/sync.css';
import '@/components/templates/templates.css';
import '@/components/options/options-nav.css';
import { OptionsApp } from '@/components/options/OptionsApp';
import { createSettingsModel } from '@/components/state/settings';
import { createToasts } from '@/components/state/toasts';
import { showTheme } from '@/components/theme';
import { createOptionsServices } from './wiring';

showTheme('auto');
const services = createOptionsServices();
const settings = createSettingsModel(services.settings);
const root = document.getElementById('root');
if (root === null) throw new Error('options/index.html has no #root');
await settings.ready;
render(<OptionsApp services={services} settings={settings} toasts={createToasts()} />, root);
