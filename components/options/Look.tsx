import type { Settings } from '@/utils/app/settings';
import { LANGUAGES } from '@/utils/core/i18n/languages';
import { useT } from '../i18n';
import { SelectField } from '../ui/TextField';
import type { OptionPaneProps } from './panes';
import { Section } from './Section';

/** The language and the colours of every page of the extension. */
export function Look({ settings }: OptionPaneProps) {
  const t = useT();
  const { uiLanguage, theme } = settings.current.value;
  const languages = [
    { value: 'auto', label: t('options.language.auto') },
    ...[...LANGUAGES.values()].map(({ tag, name }) => ({ value: tag, label: name })),
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
          onChange={(uiLanguage) => settings.update({ uiLanguage })}
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
