import { useT } from '../i18n';
import { useLoaded } from '../options/use-loaded';
import { useServices } from '../services';

/** The keys worth knowing on the first day. */
export function Keys() {
  const t = useT();
  const { shell } = useServices();
  const open = useLoaded(shell.shortcut, '');
  const keys = [
    { key: open || t('options.shortcut.none'), text: t('welcome.keys.open') },
    { key: 'Ctrl+Z', text: t('welcome.keys.undo') },
    { key: 'Ctrl+K', text: t('welcome.keys.commands') },
    { key: '↑ ↓ Enter', text: t('welcome.keys.list') },
    { key: 'Esc', text: t('welcome.keys.escape') },
  ];
  return (
    <section class="welcome-section" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('welcome.keys')}</h2>
      <dl class="welcome-keys">
        {keys.map(({ key, text }) => (
          <div key={text}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/options.html#shortcuts" target="_blank" rel="noreferrer">
          {t('help.keys.all')}
        </a>
        {' · '}
        <a href="/options.html#help" target="_blank" rel="noreferrer" data-action="help">
          {t('help.title')}
        </a>
      </p>
    </section>
  );
}
