import { useState } from 'preact/hooks';
import { useT } from '../i18n';
import { Switch } from '../ui/Switch';
import { TextArea, TextField } from '../ui/TextField';
import type { OptionPaneProps } from './panes';
import { Section } from './Section';
import { readSites } from './site-list';

/** Signs only: letters of a trigger would open the list in the middle of words. */
const TRIGGER = /^[^\p{L}\p{N}\s]{1,5}$/u;

/** What opens the list of phrases in a page, and where nothing does. */
export function Inpage({ settings }: OptionPaneProps) {
  const t = useT();
  const { expandsAbbreviations, indentsPhrases } = settings.current.value;
  return (
    <Section title={t('inpage.title')} lead={t('inpage.lead')}>
      <Trigger settings={settings} />
      <Switch
        name="expandsAbbreviations"
        isOn={expandsAbbreviations}
        onToggle={(isOn) => settings.update({ expandsAbbreviations: isOn })}
      >
        {t('inpage.abbreviations')}
      </Switch>
      <p class="field-hint">{t('inpage.abbreviations.hint')}</p>
      <Switch
        name="indentsPhrases"
        isOn={indentsPhrases}
        onToggle={(isOn) => settings.update({ indentsPhrases: isOn })}
      >
        {t('inpage.indents')}
      </Switch>
      <p class="field-hint">{t('inpage.indents.hint')}</p>
      <OffSites settings={settings} />
    </Section>
  );
}

type Settings = Pick<OptionPaneProps, 'settings'>;

/** What is no trigger is shown as such and not stored. */
function Trigger({ settings }: Settings) {
  const t = useT();
  const [typed, setTyped] = useState<string>();
  const value = typed ?? settings.current.value.paletteTrigger;
  const isValid = (text: string) => text === '' || TRIGGER.test(text);
  const type = (text: string) => {
    setTyped(text);
    if (isValid(text)) void settings.update({ paletteTrigger: text });
  };
  return (
    <TextField
      label={t('inpage.trigger')}
      name="paletteTrigger"
      hint={t('inpage.trigger.hint')}
      error={isValid(value) ? undefined : t('inpage.trigger.invalid')}
      value={value}
      onValue={type}
    />
  );
}

function OffSites({ settings }: Settings) {
  const t = useT();
  const [typed, setTyped] = useState<string>();
  const value = typed ?? settings.current.value.paletteOffSites.join('\n');
  const { invalid } = readSites(value);
  const type = (text: string) => {
    setTyped(text);
    const { sites, invalid: wrong } = readSites(text);
    if (wrong === undefined) void settings.update({ paletteOffSites: sites });
  };
  return (
    <TextArea
      label={t('inpage.off-sites')}
      name="paletteOffSites"
      hint={t('inpage.off-sites.hint')}
      error={invalid === undefined ? undefined : t('inpage.off-sites.invalid', { site: invalid })}
      value={value}
      onValue={type}
    />
  );
}
