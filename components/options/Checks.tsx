import type { Settings } from '@/utils/app/settings';
import { useT } from '../i18n';
import type { SettingsModel } from '../state/settings';
import type { Toasts } from '../state/toasts';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import { SelectField } from '../ui/TextField';
import { Section } from './Section';

interface ChecksProps {
  readonly settings: SettingsModel;
  readonly toasts: Toasts;
}

/** What the checklist looks for. */
export function Checks({ settings, toasts }: ChecksProps) {
  const t = useT();
  return (
    <Section title={t('options.check')}>
      <Switch
        name="platformShowsAuthor"
        isOn={settings.current.value.platformShowsAuthor}
        onToggle={(platformShowsAuthor) => settings.update({ platformShowsAuthor })}
      >
        {t('options.platform-author')}
      </Switch>
      <p class="field-hint">{t('options.platform-author.hint')}</p>
      <SelectField
        label={t('options.profile')}
        name="profile"
        hint={t('options.profile.hint')}
        value={settings.current.value.profile}
        options={PROFILES.map((value) => ({ value, label: t(`options.profile.${value}`) }))}
        // The options above are the only values there are.
        onChange={(value) => settings.update({ profile: value as Settings['profile'] })}
      />
      <Switch
        name="marksFindings"
        isOn={settings.current.value.marksFindings}
        onToggle={(marksFindings) => settings.update({ marksFindings })}
      >
        {t('options.marks')}
      </Switch>
      <p class="field-hint">{t('options.marks.hint')}</p>
      <Ignored settings={settings} toasts={toasts} />
    </Section>
  );
}

const PROFILES = ['auto', 'official', 'technical', 'english'] as const;

/** How much is ignored, and the way back for all of it. */
function Ignored({ settings, toasts }: ChecksProps) {
  const t = useT();
  const { ignoredRules, ignoredFindings } = settings.current.value;
  if (ignoredRules.length + ignoredFindings.length === 0) return null;
  const restore = async () => {
    await settings.update({ ignoredRules: [], ignoredFindings: [] });
    toasts.show({ key: 'options.ignored.restored' }, () => void settings.update({ ignoredRules, ignoredFindings }));
  };
  return (
    <div class="pair-line">
      <span>{t('options.ignored', { rules: ignoredRules.length, places: ignoredFindings.length })}</span>
      <Button data-action="restore-checks" onClick={restore}>
        {t('options.ignored.restore')}
      </Button>
    </div>
  );
}
