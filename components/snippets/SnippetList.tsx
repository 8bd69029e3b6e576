import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { SnippetRow } from './SnippetRow';
import { VirtualRows } from './VirtualRows';

export const GRID_ID = 'snippet-grid';
export const rowId = (id: string) => `snippet-${id}`;

/** The snippets that the search found. */
export function SnippetList({ activeId }: { readonly activeId: string | undefined }) {
  const { snippets } = usePanel();
  const query = snippets.query.value;
  const { total } = snippets.hits.value;
  return (
    <div class="snippet-list" data-snippet-list="" data-query={query}>
      {total === 0 ? <NothingToShow /> : <Rows key={query} activeId={activeId} />}
    </div>
  );
}

function Rows({ activeId }: { readonly activeId: string | undefined }) {
  const t = useT();
  const { snippets } = usePanel();
  const found = snippets.hits.value;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be the popup of a combobox
    <div role="grid" id={GRID_ID} aria-label={t('snippets.list')} aria-rowcount={found.total}>
      <VirtualRows count={found.total}>
        {(from, until) =>
          found
            .hits(from, until)
            .map((hit, index) => (
              <SnippetRow
                key={hit.snippet.id}
                hit={hit}
                row={from + index + 1}
                isActive={hit.snippet.id === activeId}
              />
            ))
        }
      </VirtualRows>
    </div>
  );
}

/** What to do when the list is empty: nothing loaded yet, nothing stored, or nothing found. */
function NothingToShow() {
  const t = useT();
  const { snippets } = usePanel();
  const query = snippets.query.value.trim();
  if (snippets.library.value === undefined) return <p class="pane-note">{t('snippets.loading')}</p>;
  if (snippets.library.value.length === 0 && query === '') {
    return (
      <EmptyState icon="phrase" title={t('snippets.empty.title')} text={t('snippets.empty.text')}>
        <Button look="primary" icon="plus" onClick={() => snippets.edit(undefined)}>
          {t('snippets.new')}
        </Button>
      </EmptyState>
    );
  }
  if (query === '') return <p class="pane-note">{t('snippets.none.tag')}</p>;
  return (
    <EmptyState icon="search" title={t('snippets.none.title', { query })} text={t('snippets.none.text')}>
      <Button icon="plus" onClick={() => snippets.edit(undefined, query)}>
        {t('snippets.none.create', { query })}
      </Button>
    </EmptyState>
  );
}
