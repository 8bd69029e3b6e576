import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SitePort } from '@/utils/app/ports';
import { useT } from '../i18n';
import { useServices } from '../services';
import type { Toasts } from '../state/toasts';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { AddSite } from './AddSite';
import { Section } from './Section';

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

/** @example siteName('*://oa.example.cn/*') // 'oa.example.cn' */
function siteName(pattern: string): string {
  return pattern.replace(/^\*:\/\//, '').replace(/\/\*$/, '');
}
