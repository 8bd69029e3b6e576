import { useT } from '../i18n';
import { Icon } from '../ui/Icon';

/** The help, in a tab of its own. */
export function HelpLink() {
  const t = useT();
  return (
    <a
      class="icon-button"
      href="/options.html#help"
      target="_blank"
      rel="noreferrer"
      aria-label={t('panel.help')}
      title={t('panel.help')}
      data-action="help"
    >
      <Icon name="help" />
    </a>
  );
}
