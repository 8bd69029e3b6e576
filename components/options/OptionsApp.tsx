import { useEffect } from 'preact/hooks';
import type { Settings } from '@/utils/app/settings';
import { languageOf, useT, WordsProvider } from '../i18n';
import { type OptionsServices, ServicesProvider, useServices } from '../services';
import type { SettingsModel } from '../state/settings';
import type { Toasts } from '../state/toasts';
import { useTheme } from '../theme';
import { SelectField } from '../ui/TextField';
import { About } from './About';
import { Answers } from './Answers';
import { Checks } from './Checks';
import { OptionsToasts } from './OptionsToasts';
import { Section } from './Section';
import { Sites } from './Sites';
import { useLoaded } from './use-loaded';

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
      <WordsProvider language={languageOf(uiLanguage, services.shell.language)}>
        <OptionsPage settings={settings} toasts={toasts} />
      </WordsProvider>
    </ServicesProvider>
  );
}

function OptionsPage({ settings, toasts }: { readonly settings: SettingsModel; readonly toasts: Toasts }) {
  const t = useT();
  useEffect(() => {
    document.title = t('options.title');
    document.body.dataset['ready'] = '';
  }, [t]);
  return (
    <main class="options">
      <header class="options-head">
        <img src="/icon/48.png" alt="" width="40" height="40" />
        <div>
          <h1>{t('options.title')}</h1>
          <p>{t('options.lead')}</p>
        </div>
      </header>
      <Look settings={settings} />
      <Sites toasts={toasts} />
      <Checks settings={settings} toasts={toasts} />
      <Answers toasts={toasts} />
      <Shortcut />
      <About />
      <OptionsToasts toasts={toasts} />
    </main>
  );
}

function Look({ settings }: { readonly settings: SettingsModel }) {
  const t = useT();
  const { uiLanguage, theme } = settings.current.value;
  const languages = [
    { value: 'auto', label: t('options.language.auto') },
    { value: 'zh-CN', label: '简体中文' },
    { value: 'en', label: 'English' },
  ];
  const themes = [
    { value: 'auto', label: t('options.theme.auto') },
    { value: 'light', label: t('options.theme.light') },
    { value: 'dark', label: t('options.theme.dark') },
  ];
  return (
    <Section title={t('options.look')}>
      <div class="pair">
        <SelectField
          label={t('options.language')}
          name="uiLanguage"
          value={uiLanguage}
          options={languages}
          // The options above are the only values there are.
          onChange={(value) => settings.update({ uiLanguage: value as Settings['uiLanguage'] })}
        />
        <SelectField
          label={t('options.theme')}
          name="theme"
          value={theme}
          options={themes}
          // The options above are the only values there are.
          onChange={(value) => settings.update({ theme: value as Settings['theme'] })}
        />
      </div>
    </Section>
  );
}

function Shortcut() {
  const t = useT();
  const key = useShortcut();
  return (
    <Section title={t('options.shortcut')}>
      <p class="shortcut">
        <span>{t('options.shortcut.text')}</span>
        {key === '' ? <span class="field-hint">{t('options.shortcut.none')}</span> : <kbd>{key}</kbd>}
      </p>
      <p class="field-hint">{t('options.shortcut.hint')}</p>
    </Section>
  );
}

function useShortcut(): string {
  const { shell } = useServices();
  return useLoaded(shell.shortcut, '');
}
