import { inTreeOrder } from '@/utils/core/snippets/folders';
import { SHARED_ROOT } from '@/utils/core/sync/vaults';
import { useT, useWords } from '../i18n';
import { usePanel } from '../panel/context';
import { IconButton } from '../ui/Button';

/** Which folder the list keeps to; not there as long as there are no folders. */
export function FolderLine() {
  const t = useT();
  const { snippets } = usePanel();
  const folders = snippets.folders.value;
  const chosen = folders.find(({ id }) => id === snippets.folder.value);
  if (folders.length === 0) return null;
  return (
    <div class="folder-line">
      <FolderSelect
        label={t('library.folder')}
        none={t('library.folder.all')}
        value={chosen?.id ?? ''}
        onChange={(id) => snippets.openFolder(id === '' ? undefined : id)}
      />
      {chosen === undefined || chosen.id === SHARED_ROOT ? null : (
        <IconButton
          icon="trash"
          label={t('library.folder.remove', { name: chosen.name })}
          data-action="remove-folder"
          onClick={async () => {
            await snippets.picking.removeFolder(chosen);
            snippets.openFolder(undefined);
          }}
        />
      )}
    </div>
  );
}

interface FolderSelectProps {
  readonly label: string;
  /** What choosing no folder is called. */
  readonly none: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly name?: string;
  readonly children?: preact.ComponentChildren;
}

/** A choice among the folders, indented as they lie in one another. */
export function FolderSelect({ label, none, value, onChange, name, children }: FolderSelectProps) {
  const { language } = useWords();
  const { snippets } = usePanel();
  return (
    <select
      class="input"
      aria-label={label}
      name={name}
      data-folder-select=""
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="" selected={value === ''}>
        {none}
      </option>
      {inTreeOrder(snippets.folders.value, language).map(({ folder, depth }) => (
        <option key={folder.id} value={folder.id} selected={folder.id === value}>
          {'\u2003'.repeat(depth) + folder.name}
        </option>
      ))}
      {children}
    </select>
  );
}
