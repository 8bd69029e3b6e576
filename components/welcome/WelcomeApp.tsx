import { useEffect } from 'preact/hooks';
import type { PackStore } from '@/utils/app/ports';
import { languageFor } from '@/utils/core/i18n/languages';
import { useT, WordsProvider } from '../i18n';
import { type OptionsServices, ServicesProvider } from '../services';
import type { PanelModel } from '../state/panel';
import type { SettingsModel } from '../state/settings';
import type { Toasts } from '../state/toasts';
import { useTheme } from '../theme';
import { PageToasts } from '../ui/PageToasts';
import { Keys } from './Keys';
import { Questions } from './Questions';
import { TryIt } from './TryIt';

export interface WelcomeProps {
  readonly services: OptionsServices;
  readonly settings: SettingsModel;
  readonly toasts: Toasts;
  readonly packs: PackStore;
  /** A panel that writes into the fields of `form`, until `signal` stops it. */
  readonly createPanel: (form: Document, signal: AbortSignal) => PanelModel;
}

/** The first five minutes: three questions, and a form to try everything in. */
export function WelcomeApp(props: WelcomeProps) {
  const { uiLanguage, theme } = props.settings.current.value;
  useTheme(theme);
  return (
    <ServicesProvider value={props.services}>
      <WordsProvider language={languageFor(uiLanguage, props.services.shell.language)}>
        <WelcomePage {...props} />
      </WordsProvider>
    </ServicesProvider>
  );
}

function WelcomePage({ settings, toasts, packs, createPanel }: WelcomeProps) {
  const t = useT();
  useEffect(() => {
    document.title = t('welcome.title');
  }, [t]);
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img src="/icon/128.png" alt="" width="64" height="64" />
        <div>
          <h1>{t('welcome.title')}</h1>
          <p>{t('welcome.lead')}</p>
        </div>
      </header>
      <TryIt createPanel={createPanel} />
      <Questions settings={settings} toasts={toasts} packs={packs} />
      <Keys />
      <PageToasts toasts={toasts} />
    </main>
  );
}
