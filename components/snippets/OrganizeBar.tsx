import { useState } from 'preact/hooks';
import { type Vault, vaultOf } from '@/utils/core/sync/vaults';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';
import { isComposing } from '../ui/composing';
import { FolderSelect } from './FolderLine';

/** Value of the choice that asks for a new folder's name. */
const NEW = 'new';

/** While snippets are being picked: how many, and what can be done to all of them. */
export function OrganizeBar() {
  const t = useT();
  const { snippets } = usePanel();
  const { picking } = snippets;
  const picked = picking.picked.value;
  const [isNaming, setNaming] = useState(false);
  if (picked === undefined) return null;
  const found = snippets.hits.value;
  const isNone = picked.size === 0;
  const move = (id: string) => {
    setNaming(id === NEW);
    if (id !== NEW) void picking.move(id === 'none' ? undefined : id);
  };
  return (
    <fieldset class="organize" data-organize="">
      <legend>{t('library.picked', { n: picked.size })}</legend>
      <Button
        look="quiet"
        data-action="pick-all"
        onClick={() => picking.pick(found.hits(0, found.total).map(({ snippet }) => snippet.id))}
      >
        {t('library.pick.all', { n: found.total })}
      </Button>
      <Button data-action="end-picking" onClick={picking.end}>
        {t('library.pick.done')}
      </Button>
      {isNone ? null : (
        <>
          <FolderSelect label={t('library.move')} none={t('library.move')} value={isNaming ? NEW : ''} onChange={move}>
            <option value="none">{t('library.folder.none')}</option>
            <option value={NEW} selected={isNaming}>
              {t('library.folder.new')}
            </option>
          </FolderSelect>
          {isNaming ? (
            <OneLine
              label={t('library.folder.name')}
              name="folder-name"
              onEnter={(name) => void picking.moveToNew(name, snippets.folder.value)}
            />
          ) : null}
          {snippets.team === undefined ? null : <SharingActs />}
          <OneLine label={t('library.tag.hint')} name="picked-tag" onEnter={(tag) => void picking.tag(tag)} />
          <Button icon="trash" data-action="delete-picked" onClick={() => picking.remove()}>
            {t('library.delete')}
          </Button>
        </>
      )}
    </fieldset>
  );
}

/** Between one's own library and the team's, for what of each is picked. */
function SharingActs() {
  const t = useT();
  const { picking, library } = usePanel().snippets;
  const picked = (library.value ?? []).filter(({ id }) => picking.picked.value?.has(id));
  const isNone = (vault: Vault) => picked.every(({ id }) => vaultOf(id) !== vault);
  return (
    <>
      {isNone('own') ? null : (
        <>
          <Button data-action="put-shared" onClick={() => picking.share('shared', 'move')}>
            {t('shared.put')}
          </Button>
          <Button look="quiet" data-action="copy-shared" onClick={() => picking.share('shared', 'copy')}>
            {t('shared.copy-there')}
          </Button>
        </>
      )}
      {isNone('shared') ? null : (
        <>
          <Button data-action="take-shared" onClick={() => picking.share('own', 'move')}>
            {t('shared.take')}
          </Button>
          <Button look="quiet" data-action="copy-from-shared" onClick={() => picking.share('own', 'copy')}>
            {t('shared.copy-here')}
          </Button>
        </>
      )}
    </>
  );
}

interface OneLineProps {
  readonly label: string;
  readonly name: string;
  readonly onEnter: (text: string) => void;
}

/** A text box whose Enter does something with what was typed; an input method's Enter does not. */
function OneLine({ label, name, onEnter }: OneLineProps) {
  return (
    <input
      class="input"
      autocomplete="off"
      name={name}
      aria-label={label}
      placeholder={label}
      onKeyDown={(event) => {
        const text = event.currentTarget.value.trim();
        if (event.key === 'Enter' && !isComposing(event) && text !== '') onEnter(text);
      }}
    />
  );
}
