import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LibraryPort, SubscribedLibrary } from '@/utils/app/libraries';
import { useT } from '../i18n';
import type { OptionPaneProps } from '../options/panes';
import { Section } from '../options/Section';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { LibraryRow } from './LibraryRow';
import { OfficeSites } from './OfficeSites';
import { SubscribeForm } from './SubscribeForm';

/** What an office publishes or has set: subscribed libraries, sites to enable. */
export function Team({ toasts }: OptionPaneProps) {
  const t = useT();
  const { libraries } = useServices();
  if (libraries === undefined) return null;
  return (
    <>
      <OfficeSites libraries={libraries} />
      <Section title={t('team.libraries')} lead={t('team.lead')}>
        <Subscriptions libraries={libraries} toasts={toasts} />
        <SubscribeForm libraries={libraries} toasts={toasts} />
      </Section>
    </>
  );
}

type Props = Pick<OptionPaneProps, 'toasts'> & { readonly libraries: LibraryPort };

function Subscriptions({ libraries, toasts }: Props) {
  const t = useT();
  const list = useList(libraries);
  const [isBusy, setBusy] = useState(false);
  const refresh = async () => {
    setBusy(true);
    await libraries.refresh();
    setBusy(false);
  };
  if (list === undefined) return null;
  if (list.length === 0) return <p class="field-hint">{t('team.none')}</p>;
  return (
    <>
      <ul class="team-libraries">
        {list.map((library) => (
          <LibraryRow key={library.url} library={library} libraries={libraries} toasts={toasts} />
        ))}
      </ul>
      <p class="sync-acts">
        <Button icon="retry" data-action="refresh-libraries" disabled={isBusy} onClick={() => void refresh()}>
          {t(isBusy ? 'team.looking' : 'team.refresh')}
        </Button>
      </p>
    </>
  );
}

function useList(libraries: LibraryPort): readonly SubscribedLibrary[] | undefined {
  const [list, setList] = useState<readonly SubscribedLibrary[]>();
  const load = useCallback(() => void libraries.list().then(setList), [libraries]);
  useEffect(() => {
    load();
    return libraries.onChange(load);
  }, [libraries, load]);
  return list;
}
