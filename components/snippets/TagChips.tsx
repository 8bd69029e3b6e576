import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { Chip } from '../ui/Chip';

/** The tags used most, to narrow the list to one of them. */
export function TagChips() {
  const t = useT();
  const { snippets } = usePanel();
  const tags = snippets.tags.value;
  const chosen = snippets.tag.value;
  if (tags.length === 0) return null;
  return (
    <fieldset class="tags">
      <legend class="visually-hidden">{t('snippets.tags')}</legend>
      <Chip text={t('snippets.tags.all')} isPressed={chosen === undefined} onClick={() => snippets.filter(undefined)} />
      {tags.map((tag) => (
        <Chip
          key={tag}
          text={tag}
          isPressed={tag === chosen}
          onClick={() => snippets.filter(tag === chosen ? undefined : tag)}
        />
      ))}
    </fieldset>
  );
}
