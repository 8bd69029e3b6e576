import { ChangeList } from '../checklist/ChangeList';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';

/** All numbers of the text put right or written in another way, shown before it is done. */
export function Numbering() {
  const t = useT();
  const { numbering, outline } = usePanel();
  if (outline.isEmptyField.value) return null;
  return (
    <details
      class="others numbering"
      data-numbering=""
      open={numbering.isOpen.value}
      onToggle={(event) => numbering.toggle(event.currentTarget.open)}
    >
      <summary>{t('numbering.title')}</summary>
      {numbering.acts.value.length === 0 ? <p class="field-hint">{t('numbering.none')}</p> : <Choices />}
    </details>
  );
}

function Choices() {
  const t = useT();
  const { numbering, acts } = usePanel();
  const chosen = numbering.chosen.value;
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
        <div class="proposal">
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
