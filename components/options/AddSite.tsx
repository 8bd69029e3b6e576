import { useState } from 'preact/hooks';
import { useT } from '../i18n';
import { useServices } from '../services';
import type { Toasts } from '../state/toasts';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { siteAddress } from './site-address';

/** Asks the browser for a site that the person names. */
export function AddSite({ toasts }: { readonly toasts: Toasts }) {
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
