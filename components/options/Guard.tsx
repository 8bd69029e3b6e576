import { useCallback, useState } from 'preact/hooks';
import type { GuardPolicy } from '@/utils/core/guard/policy';
import { useT } from '../i18n';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { SelectField, TextArea } from '../ui/TextField';
import { policyLines, readPolicies } from './guard-policies';
import type { OptionPaneProps } from './panes';
import { Section } from './Section';
import { useLoaded } from './use-loaded';

const POLICIES: readonly GuardPolicy[] = ['ask', 'remind', 'off'];

/** What happens when a report is posted that is not complete, and on which pages. */
export function Guard({ settings, toasts }: OptionPaneProps) {
  const t = useT();
  const { guardPolicy } = settings.current.value;
  const choose = (value: string) => {
    const policy = POLICIES.find((known) => known === value);
    if (policy) void settings.update({ guardPolicy: policy });
  };
  return (
    <Section title={t('guard.settings')} lead={t('guard.settings.lead')}>
      <SelectField
        label={t('guard.policy')}
        name="guardPolicy"
        hint={t('guard.policy.hint')}
        value={guardPolicy}
        options={POLICIES.map((value) => ({ value, label: t(`guard.policy.${value}`) }))}
        onChange={choose}
      />
      <BySite settings={settings} />
      <Pages settings={settings} toasts={toasts} />
    </Section>
  );
}

function BySite({ settings }: Pick<OptionPaneProps, 'settings'>) {
  const t = useT();
  const [typed, setTyped] = useState<string>();
  const words = { off: t('guard.policy.off'), remind: t('guard.policy.remind'), ask: t('guard.policy.ask') };
  const value = typed ?? policyLines(settings.current.value.guardBySite, words);
  const { invalid } = readPolicies(value, words);
  const type = (text: string) => {
    setTyped(text);
    const { policies, invalid: wrong } = readPolicies(text, words);
    if (wrong === undefined) void settings.update({ guardBySite: policies });
  };
  return (
    <TextArea
      label={t('guard.by-site')}
      name="guardBySite"
      hint={t('guard.by-site.hint')}
      error={invalid === undefined ? undefined : t('guard.by-site.invalid', { line: invalid })}
      value={value}
      onValue={type}
    />
  );
}

const NONE: Readonly<Record<string, string>> = {};

/** Pages with a report kind of their own, the newest first. */
function Pages({ settings, toasts }: OptionPaneProps) {
  const t = useT();
  const { libraries } = useServices();
  const preset = useLoaded(
    useCallback(async () => (await libraries?.presetKinds()) ?? NONE, [libraries]),
    NONE,
  );
  const { kindBySite, guardOffPages } = settings.current.value;
  const pages = Object.keys(kindBySite).reverse();
  const remove = async (page: string) => {
    const others = Object.entries(kindBySite).filter(([key]) => key !== page);
    await settings.update({ kindBySite: Object.fromEntries(others) });
    toasts.show({ key: 'guard.pages.removed' }, () => void settings.update({ kindBySite }));
  };
  const again = (page: string) => settings.update({ guardOffPages: guardOffPages.filter((paused) => paused !== page) });
  return (
    <>
      <h3>{t('guard.pages')}</h3>
      {pages.length === 0 && <p class="field-hint">{t('guard.pages.none')}</p>}
      {pages.map((page) => (
        <div class="pair-line" key={page} data-guarded-page={page}>
          <span>
            {page}
            {guardOffPages.includes(page) && ` · ${t('guard.pages.paused')}`}
          </span>
          {guardOffPages.includes(page) && (
            <Button aria-label={`${t('guard.pages.again')} ${page}`} onClick={() => again(page)}>
              {t('guard.pages.again')}
            </Button>
          )}
          {kindBySite[page] === preset[page] ? (
            <small class="field-hint">{t('team.preset')}</small>
          ) : (
            <Button
              aria-label={`${t('guard.pages.remove')} ${page}`}
              data-action="remove-guarded-page"
              onClick={() => remove(page)}
            >
              {t('guard.pages.remove')}
            </Button>
          )}
        </div>
      ))}
    </>
  );
}
