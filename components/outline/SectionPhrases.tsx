import type { PackSection } from '@/utils/core/packs/model';
import { sectionPhrases } from '@/utils/core/snippets/section-phrases';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';

/** The phrases written for a section; a click inserts one at the caret, or asks for its fields in the snippet pane. */
export function SectionPhrases({ section }: { readonly section: PackSection }) {
  const t = useT();
  const { snippets, report, openPane, acts } = usePanel();
  const pack = report.pack.value;
  const offered = pack === undefined ? [] : sectionPhrases(section, pack, snippets.here.value);
  if (offered.length === 0) return null;
  return (
    <div class="section-phrases">
      <p class="field-hint">{t('library.section.phrases')}</p>
      <ul>
        {offered.map((snippet) => (
          <li key={snippet.id}>
            <button
              type="button"
              class="section-phrase"
              data-action="insert-phrase"
              data-title={snippet.title}
              aria-label={t('library.section.insert', { name: snippet.title })}
              disabled={acts.isBusy.value}
              onClick={async () => {
                await snippets.use(snippet);
                if (snippets.view.value.kind === 'fill') openPane('snippets');
              }}
            >
              {snippet.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
