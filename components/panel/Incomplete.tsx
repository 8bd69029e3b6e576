import { useT } from '../i18n';
import { isIncomplete } from '../late';
import { Button } from '../ui/Button';

/** Says that a part of the page could not be fetched, and offers to open the page anew. */
export function Incomplete() {
  const t = useT();
  if (!isIncomplete.value) return null;
  return (
    <div class="refusal" role="alert" data-incomplete="">
      <p>{t('app.incomplete')}</p>
      <Button icon="retry" data-action="reload" onClick={() => location.reload()}>
        {t('app.reload')}
      </Button>
    </div>
  );
}
