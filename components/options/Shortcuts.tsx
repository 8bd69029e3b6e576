import { useT } from '../i18n';
import { useServices } from '../services';
import { Section } from './Section';
import { useLoaded } from './use-loaded';

/** The keys, and where to change them. */
export function Shortcuts() {
  const t = useT();
  const { shell } = useServices();
  const key = useLoaded(shell.shortcut, '');
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
