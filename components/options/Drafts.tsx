import { useState } from 'preact/hooks';
import type { Settings } from '@/utils/app/settings';
import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import { useT } from '../i18n';
import { Switch } from '../ui/Switch';
import { TextArea, TextField } from '../ui/TextField';
import type { OptionPaneProps } from './panes';
import { Section } from './Section';
import { readSites } from './site-list';

type Props = Pick<OptionPaneProps, 'settings'>;
type Flag = 'keepsDrafts' | 'offersDraftsInPage' | 'keepsPrivateDrafts';

/** Whether, where, how long and how much is kept of what is written. */
export function Drafts({ settings }: Props) {
  const t = useT();
  return (
    <Section title={t('drafts.title')} lead={t('drafts.lead')}>
      <Flagged settings={settings} name="keepsDrafts" label="drafts.keep" />
      <Flagged settings={settings} name="offersDraftsInPage" label="drafts.in-page" />
      <Flagged settings={settings} name="keepsPrivateDrafts" label="drafts.private" />
      <p class="field-hint">{t('drafts.private.hint')}</p>
      <Amount settings={settings} name="draftDays" label="drafts.days" most={365} />
      <Amount settings={settings} name="draftVersions" label="drafts.per-field" most={1000} />
      <Amount settings={settings} name="draftMegabytes" label="drafts.megabytes" most={2000} />
      <OffSites settings={settings} />
    </Section>
  );
}

function Flagged({ settings, name, label }: Props & { readonly name: Flag; readonly label: MessageKey }) {
  const t = useT();
  const toggle = (isOn: boolean) => settings.update({ [name]: isOn } satisfies Partial<Settings>);
  return (
    <Switch name={name} isOn={settings.current.value[name]} onToggle={toggle}>
      {t(label)}
    </Switch>
  );
}

interface AmountProps extends Props {
  readonly name: 'draftDays' | 'draftVersions' | 'draftMegabytes';
  readonly label: MessageKey;
  readonly most: number;
}

/** A number that is none is shown as such and not stored. */
function Amount({ settings, name, label, most }: AmountProps) {
  const t = useT();
  const [typed, setTyped] = useState<string>();
  const value = typed ?? String(settings.current.value[name]);
  const read = (text: string) => {
    const digits = text.normalize('NFKC').trim();
    const number = /^\d+$/.test(digits) ? Number(digits) : 0;
    return number >= 1 && number <= most ? number : undefined;
  };
  const type = (text: string) => {
    setTyped(text);
    const number = read(text);
    if (number !== undefined) void settings.update({ [name]: number } satisfies Partial<Settings>);
  };
  const error = read(value) === undefined ? t('drafts.number.invalid', { least: 1, most }) : undefined;
  return (
    <div class="field-amount">
      <TextField label={t(label)} name={name} error={error} value={value} onValue={type} />
    </div>
  );
}

function OffSites({ settings }: Props) {
  const t = useT();
  const [typed, setTyped] = useState<string>();
  const value = typed ?? settings.current.value.draftOffSites.join('\n');
  const { invalid } = readSites(value);
  const type = (text: string) => {
    setTyped(text);
    const { sites, invalid: wrong } = readSites(text);
    if (wrong === undefined) void settings.update({ draftOffSites: sites });
  };
  return (
    <TextArea
      label={t('drafts.off-sites')}
      name="draftOffSites"
      hint={t('drafts.off-sites.hint')}
      error={invalid === undefined ? undefined : t('inpage.off-sites.invalid', { site: invalid })}
      value={value}
      onValue={type}
    />
  );
}
