import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { Chip } from '../ui/Chip';

/** That some snippets are left out because they are for other sites, and the way to list them too. */
export function ElsewhereLine() {
  const t = useT();
  const { snippets } = usePanel();
  const n = snippets.elsewhere.value;
  if (n === 0) return null;
  return (
    <div data-elsewhere={n}>
      <Chip
        text={t('library.elsewhere', { n })}
        isPressed={snippets.showsElsewhere.value}
        onClick={snippets.toggleElsewhere}
      />
    </div>
  );
}
