import type { SnippetHit } from '@/utils/core/search/query';
import { excerpt } from '@/utils/core/snippets/excerpt';
import { vaultOf } from '@/utils/core/sync/vaults';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { IconButton } from '../ui/Button';
import { Highlight } from '../ui/Highlight';
import { Icon } from '../ui/Icon';
import { asksForFields } from './asks-for-fields';
import { rowId } from './SnippetList';

interface RowProps {
  readonly hit: SnippetHit;
  /** Its place in the whole list, from 1. */
  readonly row: number;
  readonly isActive: boolean;
}

/** One snippet: a click inserts it. */
export function SnippetRow({ hit, row, isActive }: RowProps) {
  const { snippet } = hit;
  const isPicking = usePanel().snippets.picking.picked.value !== undefined;
  // The Tab key stops only at the buttons of the active row; the arrow keys move it.
  const stop = isActive ? 0 : -1;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search box, aria-activedescendant points here
    // biome-ignore lint/a11y/useSemanticElements: a table row cannot be in the popup of a combobox
    <div
      class="snippet"
      role="row"
      id={rowId(snippet.id)}
      aria-selected={isActive}
      aria-rowindex={row}
      data-snippet-id={snippet.id}
      data-title={snippet.title}
      draggable
    >
      {isPicking ? <PickCell hit={hit} stop={stop} /> : null}
      <MainCell hit={hit} stop={stop} />
      {isPicking ? null : <Tools hit={hit} stop={stop} />}
    </div>
  );
}

interface CellProps {
  readonly hit: SnippetHit;
  readonly stop: 0 | -1;
}

function PickCell({ hit: { snippet }, stop }: CellProps) {
  const t = useT();
  const { picking } = usePanel().snippets;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the box inside takes the focus
    // biome-ignore lint/a11y/useSemanticElements: a table cell cannot be in the popup of a combobox
    <div role="gridcell" class="snippet-pick">
      <input
        type="checkbox"
        tabIndex={stop}
        data-action="pick-snippet"
        aria-label={t('library.pick.one', { name: snippet.title })}
        checked={picking.picked.value?.has(snippet.id) ?? false}
        onChange={() => picking.toggle(snippet.id)}
      />
    </div>
  );
}

function MainCell({ hit, stop }: CellProps) {
  const t = useT();
  const { snippets } = usePanel();
  const { snippet, titleRanges, bodyRange } = hit;
  const picked = snippets.picking.picked.value;
  const body = excerpt(snippet.body, bodyRange);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
    // biome-ignore lint/a11y/useSemanticElements: a table cell cannot be in the popup of a combobox
    <div role="gridcell" class="snippet-main">
      <button
        type="button"
        class="snippet-insert"
        tabIndex={stop}
        data-action="insert-snippet"
        onClick={() => (picked === undefined ? snippets.use(snippet) : snippets.picking.toggle(snippet.id))}
      >
        <span class="snippet-title">
          <span class="snippet-name">
            <Highlight text={snippet.title} ranges={titleRanges} />
          </span>
          {snippet.pinnedAtMs === undefined ? null : (
            <span class="snippet-pinned" title={t('library.pinned')}>
              <Icon name="pin" />
              <span class="visually-hidden">{t('library.pinned')}</span>
            </span>
          )}
          {vaultOf(snippet.id) === 'shared' ? (
            <span class="snippet-team">{snippets.team ?? t('library.shared')}</span>
          ) : null}
          {asksForFields(snippet) ? <span class="snippet-asks">{t('snippets.has-fields')}</span> : null}
        </span>
        <span class="snippet-body">
          <Highlight text={body.text} ranges={body.ranges} />
        </span>
      </button>
    </div>
  );
}

function Tools({ hit, stop }: CellProps) {
  const t = useT();
  const { snippets } = usePanel();
  const { snippet } = hit;
  const name = snippet.title;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the buttons inside take the focus
    // biome-ignore lint/a11y/useSemanticElements: a table cell cannot be in the popup of a combobox
    <div role="gridcell" class="snippet-tools">
      <IconButton
        icon="pin"
        label={t(snippet.pinnedAtMs === undefined ? 'library.pin' : 'library.unpin', { name })}
        tabIndex={stop}
        data-action="pin-snippet"
        onClick={() => snippets.picking.togglePin(snippet)}
      />
      <IconButton
        icon="pen"
        label={t('snippets.edit', { name })}
        tabIndex={stop}
        data-action="edit-snippet"
        onClick={() => snippets.edit(snippet)}
      />
      <IconButton
        icon="trash"
        label={t('snippets.delete', { name })}
        tabIndex={stop}
        data-action="delete-snippet"
        onClick={() => snippets.remove(snippet)}
      />
    </div>
  );
}
