import { useEffect, useRef } from 'preact/hooks';
import { ChangeList } from '../checklist/ChangeList';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';

/** What can be done to the numbers, and what it would change. */
export function NumberingChoices() {
  const t = useT();
  const { numbering, acts } = usePanel();
  const chosen = numbering.chosen.value;
  const proposal = useRef<HTMLDivElement>(null);
  useEffect(() => proposal.current?.scrollIntoView({ block: 'nearest' }), [chosen]);
  if (numbering.acts.value.length === 0) return <p class="field-hint">{t('numbering.none')}</p>;
  return (
    <>
      <fieldset class="filter numbering-acts">
        <legend class="visually-hidden">{t('numbering.title')}</legend>
        {numbering.acts.value.map((act) => (
          <button
            type="button"
            key={act}
            class="chip chip-long"
            aria-pressed={act === chosen}
            data-numbering-act={act}
            onClick={() => numbering.choose(act)}
          >
            {t(`numbering.${act}`)}
          </button>
        ))}
      </fieldset>
      {chosen === undefined ? null : (
        <div class="proposal" ref={proposal}>
          <p class="field-hint">{t('check.preview', { n: numbering.changes.value.length })}</p>
          <ChangeList changes={numbering.changes.value} />
          <Button
            look="primary"
            data-action="apply-numbering"
            disabled={acts.isBusy.value}
            onClick={() => numbering.apply()}
          >
            {t('check.apply')}
          </Button>
        </div>
      )}
    </>
  );
}
