import { useEffect } from 'preact/hooks';
import { languageFor } from '@/utils/core/i18n/languages';
import { useT, WordsProvider } from '../i18n';
import { type OptionsServices, ServicesProvider } from '../services';
import type { SettingsModel } from '../state/settings';
import type { Toasts } from '../state/toasts';
import { useTheme } from '../theme';
import { PageToasts } from '../ui/PageToasts';
import { OptionsNav } from './OptionsNav';
import type { OptionPaneProps } from './panes';
import { usePane } from './use-pane';

interface OptionsAppProps {
  readonly services: OptionsServices;
  readonly settings: SettingsModel;
  readonly toasts: Toasts;
}

/** The settings page. Every change has effect at once. */
export function OptionsApp({ services, settings, toasts }: OptionsAppProps) {
  const { uiLanguage, theme } = settings.current.value;
  useTheme(theme);
  return (
    <ServicesProvider value={services}>
      <WordsProvider language={languageFor(uiLanguage, services.shell.language)}>
        <OptionsPage settings={settings} toasts={toasts} />
      </WordsProvider>
    </ServicesProvider>
  );
}

function OptionsPage({ settings, toasts }: OptionPaneProps) {
  const t = useT();
  const pane = usePane();
  useEffect(() => {
    document.title = t('options.title');
    document.body.dataset['ready'] = '';
  }, [t]);
  return (
    <div class="options">
      <header class="options-head">
        <img src="/icon/48.png" alt="" width="40" height="40" />
        <div>
          <h1>{t('options.title')}</h1>
          <p>{t('options.lead')}</p>
        </div>
      </header>
      <OptionsNav current={pane} />
      <main class="options-pane" key={pane.id} aria-label={t(pane.title)} data-shown-pane={pane.id}>
        {pane.groups.map((Group, index) => (
          <Group key={index} settings={settings} toasts={toasts} />
        ))}
      </main>
      <PageToasts toasts={toasts} />
    </div>
  );
}
