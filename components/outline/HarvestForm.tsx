import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { HarvestFound } from './late-parts';

/** A template made of last year's report: what was found is shown, and kept only when the person says so. */
export function HarvestForm() {
  const t = useT();
  const { harvest } = usePanel();
  const found = harvest.found.value;
  return (
    <details
      class="others harvest"
      data-harvest=""
      open={found !== undefined}
      onToggle={(event) => {
        if (!event.currentTarget.open) harvest.cancel();
        else if (found === undefined) harvest.start();
      }}
    >
      <summary>{t('harvest.title')}</summary>
      {found === undefined ? null : <HarvestFound found={found} />}
    </details>
  );
}
