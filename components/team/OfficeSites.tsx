import { useEffect, useState } from 'preact/hooks';
import type { LibraryPort } from '@/utils/app/libraries';
import { useT } from '../i18n';
import { Section } from '../options/Section';
import { useServices } from '../services';
import { Button } from '../ui/Button';

/** Sites that an administrator has set; nothing is shown once they are enabled. */
export function OfficeSites({ libraries }: { readonly libraries: LibraryPort }) {
  const t = useT();
  const { site } = useServices();
  const [patterns, setPatterns] = useState<readonly string[]>([]);
  useEffect(() => {
    const load = () => void libraries.openSites().then(setPatterns);
    load();
    const stops = [site.onChange(load), libraries.onChange(load)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [libraries, site]);
  if (patterns.length === 0) return null;
  return (
    <Section title={t('team.sites')} lead={t('team.sites.text')}>
      <ul class="sites">
        {patterns.map((pattern) => (
          <li key={pattern}>{pattern.replace(/^\*:\/\//, '').replace(/\/\*$/, '')}</li>
        ))}
      </ul>
      <Button look="primary" data-action="enable-office-sites" onClick={() => void libraries.enableSites(patterns)}>
        {t('team.sites.enable')}
      </Button>
    </Section>
  );
}
