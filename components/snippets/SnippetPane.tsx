import { useState } from 'preact/hooks';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { IconButton } from '../ui/Button';
import { SearchBox } from '../ui/SearchBox';
import { ElsewhereLine } from './ElsewhereLine';
import { FolderLine } from './FolderLine';
import { FillForm, OrganizeBar, SnippetEditor, TrashView, VersionsView } from './late-views';
import { OrganizeMenu } from './OrganizeMenu';
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
    case 'trash':
      return <TrashView trash={view.trash} />;
    case 'versions':
      return <VersionsView key={view.snippet.id} snippet={view.snippet} versions={view.versions} />;
    case 'fill':
      return <FillForm key={view.snippet.id} view={view} />;
    default:
      return view satisfies never;
  }
}

function SearchView() {
  const { snippets } = usePanel();
  const rows = useActiveRow();
  return (
    <>
      <div class="pane-top snippets-top">
        <SearchLine rows={rows} />
        <FolderLine />
        <TagChips />
        <ElsewhereLine />
        <OrganizeBar />
      </div>
      <SnippetList key={`${snippets.folder.value} ${snippets.tag.value}`} activeId={rows.activeId} />
    </>
  );
}

type ActiveRow = ReturnType<typeof useActiveRow>;

/** The row that Enter inserts: the first one of every new search, then where the arrow keys led. */
function useActiveRow() {
  const { snippets } = usePanel();
  const [index, setIndex] = useState(0);
  const found = snippets.hits.value;
  const at = (place: number) => found.hits(place, place + 1)[0]?.snippet;
  const active = at(Math.max(0, Math.min(index, found.total - 1)));
  const move = (step: number) => {
    const next = Math.max(0, Math.min(index + step, found.total - 1));
    setIndex(next);
    const id = at(next)?.id;
    if (id !== undefined) document.getElementById(rowId(id))?.scrollIntoView({ block: 'nearest' });
  };
  return { active, activeId: active?.id, move, reset: () => setIndex(0) };
}

function SearchLine({ rows }: { readonly rows: ActiveRow }) {
  const t = useT();
  const { snippets } = usePanel();
  const search = (query: string) => {
    snippets.search(query);
    rows.reset();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') rows.move(1);
    else if (event.key === 'ArrowUp') rows.move(-1);
    else if (event.key === 'Enter' && rows.active !== undefined) void snippets.use(rows.active);
    else if (event.key === 'PageDown') rows.move(10);
    else if (event.key === 'PageUp') rows.move(-10);
    else if (event.key === 'Escape' && snippets.query.value !== '') search('');
    else return;
    event.preventDefault();
  };
  return (
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
        activeId={rows.activeId === undefined ? undefined : rowId(rows.activeId)}
      />
      <IconButton
        icon="plus"
        label={t('snippets.new')}
        data-action="new-snippet"
        onClick={() => snippets.edit(undefined)}
      />
      <OrganizeMenu />
    </div>
  );
}
