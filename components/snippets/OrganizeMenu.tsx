import { useState } from 'preact/hooks';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { Button, IconButton } from '../ui/Button';

/** What is seldom done to the library: picking several, looking into the trash. */
export function OrganizeMenu() {
  const t = useT();
  const { snippets } = usePanel();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        icon="more"
        label={t('library.more')}
        aria-expanded={isOpen}
        data-action="organize"
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen ? (
        <div class="organize-menu">
          <Button
            look="quiet"
            icon="check-all"
            data-action="start-picking"
            onClick={() => {
              setOpen(false);
              snippets.picking.start();
            }}
          >
            {t('library.pick')}
          </Button>
          <Button look="quiet" icon="trash" data-action="open-trash" onClick={() => snippets.openTrash()}>
            {t('library.trash')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
