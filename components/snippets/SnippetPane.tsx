import { useState } from 'preact/hooks';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { IconButton } from '../ui/Button';
import { SearchBox } from '../ui/SearchBox';
import { FillForm } from './FillForm';
import { SnippetEditor } from './SnippetEditor';
import { GRID_ID, rowId, SnippetList } from './SnippetList';
import { TagChips } from './TagChips';

/** Search, insert and look after one's own phrases. */
export function SnippetPane() {
  const view = usePanel().snippets.view.value;
  switch (view.kind) {
    case 'list':
      return <SearchView />;
    case 'edit':
      return <SnippetEditor key={view.snippet?.id} view={view} />;
    case 'fill':
      return <FillForm key={view.snippet.id} view={view} />;
    default:
      return view satisfies never;
  }
}

function SearchView() {
  const t = useT();
  const { snippets } = usePanel();
  const [active, setActive] = useState(0);
  const hits = snippets.hits.value;
  const current = hits[Math.min(active, hits.length - 1)]?.snippet;
  const search = (query: string) => {
    snippets.search(query);
    setActive(0);
  };
  const move = (step: number) => {
    const next = Math.max(0, Math.min(active + step, hits.length - 1));
    setActive(next);
    const id = hits[next]?.snippet.id;
    if (id !== undefined) document.getElementById(rowId(id))?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) move(step);
    else if (event.key === 'Enter' && current !== undefined) void snippets.use(current);
    else if (event.key === 'Escape' && snippets.query.value !== '') search('');
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div class="pane-top snippets-top">
        <div class="search-line">
          <SearchBox
            label={t('snippets.search')}
            hint={t('snippets.search.hint')}
            tip={t('snippets.keys')}
            clearLabel={t('snippets.search.clear')}
            value={snippets.query.value}
            onQuery={search}
            onKey={onKey}
            gridId={GRID_ID}
            activeId={current === undefined ? undefined : rowId(current.id)}
          />
          <IconButton
            icon="plus"
            label={t('snippets.new')}
            data-action="new-snippet"
            onClick={() => snippets.edit(undefined)}
          />
        </div>
        <TagChips />
      </div>
      <SnippetList activeId={current?.id} />
    </>
  );
}
