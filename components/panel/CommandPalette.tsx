import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { searchTitles } from '@/utils/core/search/titles';
import { useT } from '../i18n';
import { isComposing } from '../ui/composing';
import { Highlight } from '../ui/Highlight';
import { Icon } from '../ui/Icon';
import { type Command, useCommands } from './commands';

/** Most rows worth a look; typing on narrows them. */
const MOST_ROWS = 50;

/** Everything the panel can do, found by its name. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const hits = searchTitles(useCommands(), query).slice(0, MOST_ROWS);
  const active = hits[Math.min(index, hits.length - 1)]?.item;
  useEffect(() => dialog.current?.showModal(), []);
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    dialog.current?.close(); // first: the focus goes back to where the command may want it
    void command.run();
  };
  const move = (step: number) => {
    const next = (index + step + hits.length) % Math.max(1, hits.length);
    setIndex(next);
    document.getElementById(rowId(listId, hits[next]?.item))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') run(active);
    else return;
    event.preventDefault();
  };
  return (
    <dialog class="dialog command-palette" ref={dialog} aria-label={t('command.title')} onClose={onClose}>
      <input
        class="input"
        type="text"
        role="combobox"
        aria-label={t('command.title')}
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={active === undefined ? undefined : rowId(listId, active)}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('command.hint')}
        value={query}
        data-command-search=""
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setIndex(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="commands" id={listId} role="listbox" tabIndex={-1} aria-label={t('command.title')}>
        {hits.map(({ item, ranges }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search box's, as of every combobox
          <div
            key={item.id}
            id={rowId(listId, item)}
            role="option"
            tabIndex={-1}
            aria-selected={item === active}
            data-command={item.id}
            onClick={() => run(item)}
          >
            <Icon name={item.icon} />
            <span>
              <Highlight text={item.title} ranges={ranges} />
            </span>
          </div>
        ))}
      </div>
      {hits.length === 0 ? <p class="field-hint">{t('command.none')}</p> : null}
    </dialog>
  );
}

const rowId = (listId: string, command: Command | undefined) => `${listId}-${command?.id ?? 'none'}`;
