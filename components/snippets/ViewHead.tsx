import { useT } from '../i18n';
import { IconButton } from '../ui/Button';

/** Title of a view that covers the list, with the way back. */
export function ViewHead({ title, onBack }: { readonly title: string; readonly onBack: () => void }) {
  const t = useT();
  return (
    <div class="view-head">
      <IconButton icon="back" label={t('action.back')} data-action="back" onClick={onBack} />
      <h2>{title}</h2>
    </div>
  );
}
