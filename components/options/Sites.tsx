import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SitePort } from '@/utils/app/ports';
import { useT } from '../i18n';
import { useServices } from '../services';
import type { Toasts } from '../state/toasts';
import { Button, IconButton } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { TextField } from '../ui/TextField';
import { Section } from './Section';
import { siteAddress } from './site-address';

/** Sites where the extension works without a click on its button. */
export function Sites({ toasts }: { readonly toasts: Toasts }) {
  const t = useT();
  const { site } = useServices();
  const patterns = usePatterns(site);
  const remove = async (pattern: string) => {
    await site.disable(pattern);
    toasts.show({ key: 'options.sites.removed', params: { site: siteName(pattern) } });
  };
  return (
    <Section title={t('options.sites')} lead={t('options.sites.lead')}>
      {patterns.length === 0 ? <p class="field-hint">{t('options.sites.none')}</p> : null}
      <ul class="sites">
        {patterns.map((pattern) => (
          <li key={pattern} data-site-pattern={pattern}>
            <Icon name="globe" />
            <span>{siteName(pattern)}</span>
            <IconButton
              icon="trash"
              label={t('options.sites.remove', { site: siteName(pattern) })}
              data-action="remove-site"
              onClick={() => remove(pattern)}
            />
          </li>
        ))}
      </ul>
      <AddSite toasts={toasts} />
    </Section>
  );
}

function usePatterns(site: SitePort): readonly string[] {
  const [patterns, setPatterns] = useState<readonly string[]>([]);
  const load = useCallback(() => void site.list().then(setPatterns), [site]);
  useEffect(() => {
    load();
    return site.onChange(load);
  }, [site, load]);
  return patterns;
}

function AddSite({ toasts }: { readonly toasts: Toasts }) {
  const t = useT();
  const { site } = useServices();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const add = async (event: Event) => {
    event.preventDefault();
    const address = siteAddress(typed);
    if (address === undefined) {
      setError(t('options.sites.invalid'));
      return;
    }
    // Asked for first of all: the browser shows its question only inside the click.
    const isGranted = await site.enable(address);
    setError(isGranted ? undefined : t('options.sites.declined'));
    if (!isGranted) return;
    setTyped('');
    toasts.show({ key: 'options.sites.added', params: { site: new URL(address).host } });
  };
  return (
    <form class="add-site" data-site-form="" noValidate onSubmit={add}>
      <TextField
        label={t('options.sites.label')}
        name="site"
        hint={t('options.sites.hint')}
        error={error}
        value={typed}
        onValue={setTyped}
      />
      <Button type="submit" data-action="add-site">
        {t('options.sites.add')}
      </Button>
    </form>
  );
}

/** @example siteName('*://oa.example.cn/*') // 'oa.example.cn' */
function siteName(pattern: string): string {
  return pattern.replace(/^\*:\/\//, '').replace(/\/\*$/, '');
}
