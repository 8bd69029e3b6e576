import { useT } from '../i18n';
import { useServices } from '../services';
import { Section } from './Section';

/** Which version this is, and its promise. */
export function About() {
  const t = useT();
  const { shell } = useServices();
  return (
    <Section title={t('options.about')}>
      <p>
        {t('app.name')} · {t('options.about.version', { version: shell.version })}
      </p>
      <p class="field-hint">{t('options.about.text')}</p>
      <a class="help-link" href="#help">
        {t('help.title')}
      </a>
    </Section>
  );
}
