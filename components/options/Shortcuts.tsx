import { COMMANDS, keyGroups } from '../help/keys';
import { useT } from '../i18n';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { KeyList, Keys } from './KeyList';
import type { OptionPaneProps } from './panes';
import { Section } from './Section';
import { useLoaded } from './use-loaded';

/** Every key there is; those that the browser holds can be changed there. */
export function Shortcuts({ settings }: OptionPaneProps) {
  const t = useT();
  return (
    <>
      <BrowserKeys />
      {keyGroups(settings.current.value.paletteTrigger).map(({ title, uses }) => (
        <Section key={title} title={t(title)}>
          <KeyList uses={uses.map(({ keys, does }) => ({ keys, does: t(does) }))} />
        </Section>
      ))}
    </>
  );
}

function BrowserKeys() {
  const t = useT();
  const { shell } = useServices();
  const known = useLoaded(shell.shortcuts, undefined);
  return (
    <Section title={t('keys.browser')}>
      <dl class="keys">
        {COMMANDS.map(({ name, does }) => (
          <div key={name} data-command-key={name}>
            <dt>{t(does)}</dt>
            <dd>
              {known?.[name] ? (
                <Keys keys={[known[name]]} />
              ) : (
                <span class="field-hint">{known === undefined ? '' : t('options.shortcut.none')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Button icon="keyboard" data-action="change-shortcuts" onClick={shell.openShortcuts}>
        {t('keys.browser.change')}
      </Button>
      <p class="field-hint">{t(`keys.browser.${shell.browserKind}`)}</p>
    </Section>
  );
}
