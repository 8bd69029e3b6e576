import { useState } from 'preact/hooks';
import { linesOf } from '@/utils/core/packs/draft-pack';
import { useT } from '../i18n';
import { IconButton } from '../ui/Button';
import { TextArea, TextField } from '../ui/TextField';

interface AliasesFieldProps {
  readonly aliases: readonly string[];
  /** Names that built-in templates know; they are folded away. */
  readonly builtIn: ReadonlySet<string>;
  readonly onAliases: (aliases: readonly string[]) => void;
}

/** Other names of a section: the person's own to be written, those that came with it folded below. */
export function AliasesField({ aliases, builtIn, onAliases }: AliasesFieldProps) {
  const t = useT();
  // As it was when opened: a name that is typed does not leave the field it is typed into.
  const [given, setGiven] = useState(() => aliases.filter((alias) => builtIn.has(alias)));
  const [text, setText] = useState(() => aliases.filter((alias) => !builtIn.has(alias)).join('\n'));
  const tell = (own: string, kept: readonly string[]) => onAliases([...new Set([...linesOf(own), ...kept])]);
  const write = (own: string) => {
    setText(own);
    tell(own, given);
  };
  const remove = (alias: string) => {
    const kept = given.filter((one) => one !== alias);
    setGiven(kept);
    tell(text, kept);
  };
  return (
    <>
      <TextArea label={t('templates.section.aliases')} name="aliases" value={text} onValue={write} />
      {given.length === 0 ? null : <GivenAliases aliases={given} onRemove={remove} />}
    </>
  );
}

/** With more than this, a field to look for one is worth its place. */
const FEW = 12;

function GivenAliases({ aliases, onRemove }: { aliases: readonly string[]; onRemove: (alias: string) => void }) {
  const t = useT();
  const [query, setQuery] = useState('');
  const shown = aliases.filter((alias) => alias.includes(query.trim()));
  return (
    <details class="given-aliases">
      <summary>{t('templates.aliases.given', { n: aliases.length })}</summary>
      {aliases.length > FEW ? (
        <TextField label={t('templates.aliases.find')} name="find-alias" value={query} onValue={setQuery} />
      ) : null}
      {shown.length === 0 ? <p class="field-hint">{t('templates.aliases.none')}</p> : null}
      <ul>
        {shown.map((alias) => (
          <li key={alias}>
            {alias}
            <IconButton
              icon="close"
              label={t('templates.remove-section', { name: alias })}
              data-action="remove-alias"
              onClick={() => onRemove(alias)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
