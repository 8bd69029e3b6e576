import { useState } from 'preact/hooks';
import { fold } from '@/utils/core/search/fold';
import { useT } from '../i18n';
import { Icon } from '../ui/Icon';
import { OPTION_PANES, type OptionPane } from './panes';

/** The list of panes, with a search over the names of their settings. */
export function OptionsNav({ current }: { readonly current: OptionPane }) {
  const t = useT();
  const [query, setQuery] = useState('');
  const found = useFound(query);
  return (
    <nav class="options-nav" aria-label={t('options.nav')}>
      <div class="search">
        <Icon name="search" />
        <input
          class="input"
          type="search"
          aria-label={t('options.search')}
          placeholder={t('options.search')}
          autocomplete="off"
          spellcheck={false}
          value={query}
          data-options-search=""
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <ul>
        {found.map(({ pane, hits }) => (
          <li key={pane.id}>
            <a
              href={`#${pane.id}`}
              aria-current={pane.id === current.id ? 'page' : undefined}
              data-option-pane={pane.id}
            >
              <Icon name={pane.icon} />
              <span>{t(pane.title)}</span>
              {hits.length === 0 ? null : <small>{hits.join(' · ')}</small>}
            </a>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p class="field-hint">{t('options.search.none')}</p> : null}
    </nav>
  );
}

/** Panes whose name or settings hold the query, with the settings that do. */
function useFound(query: string) {
  const t = useT();
  const wanted = fold(query.trim());
  const holds = (text: string) => fold(text).includes(wanted);
  if (wanted === '') return OPTION_PANES.map((pane) => ({ pane, hits: [] }));
  return OPTION_PANES.flatMap((pane) => {
    const hits = pane.terms.map((term) => t(term)).filter(holds);
    return hits.length > 0 || holds(t(pane.title)) ? [{ pane, hits }] : [];
  });
}
