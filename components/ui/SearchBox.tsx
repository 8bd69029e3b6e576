import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from './Button';
import { isComposing } from './composing';
import { Icon } from './Icon';

interface SearchBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly tip: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onQuery: (query: string) => void;
  /** Keys that do not belong to an input method. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** The grid of results this box moves in: its id, and the id of its active row when it has rows. */
  readonly gridId: string;
  readonly activeId: string | undefined;
}

/** A search field that takes the focus when it appears. */
export function SearchBox(props: SearchBoxProps) {
  const { label, hint, tip, clearLabel, value, onQuery, onKey, gridId, activeId } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const clear = () => {
    onQuery('');
    input.current?.focus();
  };
  return (
    <div class="search">
      <Icon name="search" />
      <input
        class="input"
        type="text"
        ref={input}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!isComposing(event)) onKey(event);
        }}
        data-snippet-search=""
        placeholder={hint}
        title={tip}
        role="combobox"
        aria-haspopup="grid"
        aria-expanded={activeId !== undefined}
        aria-controls={activeId === undefined ? undefined : gridId}
        aria-activedescendant={activeId}
      />
      {value === '' ? null : <IconButton icon="close" label={clearLabel} onClick={clear} />}
    </div>
  );
}
