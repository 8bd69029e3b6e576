import type { SnippetHit } from '@/utils/core/search/query';
import { excerpt } from '@/utils/core/snippets/excerpt';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { IconButton } from '../ui/Button';
import { Highlight } from '../ui/Highlight';
import { asksForFields } from './asks-for-fields';
import { rowId } from './SnippetList';

/** One snippet: a click inserts it. */
export function SnippetRow({ hit, isActive }: { readonly hit: SnippetHit; readonly isActive: boolean }) {
  const { snippet } = hit;
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
      data-snippet-id={snippet.id}
      data-title={snippet.title}
    >
      <MainCell hit={hit} stop={stop} />
      <Tools hit={hit} stop={stop} />
    </div>
  );
}

interface CellProps {
  readonly hit: SnippetHit;
  readonly stop: 0 | -1;
}

function MainCell({ hit, stop }: CellProps) {
  const t = useT();
  const { snippets } = usePanel();
  const { snippet, titleRanges, bodyRange } = hit;
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
        onClick={() => snippets.use(snippet)}
      >
        <span class="snippet-title">
          <span class="snippet-name">
            <Highlight text={snippet.title} ranges={titleRanges} />
          </span>
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
