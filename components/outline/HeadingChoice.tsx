import type { PackSection } from '@/utils/core/packs/model';
import { sectionName } from '@/utils/core/packs/section-name';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';

/** Headings of the text, to say that one of them is this section. Nothing when there is none to choose. */
export function HeadingChoice({ section }: { readonly section: PackSection }) {
  const t = useT();
  const { bindings } = usePanel();
  const headings = bindings.headings.value;
  if (headings.length === 0) return null;
  const label = t('bind.which', { section: sectionName(section) });
  return (
    <div class="choice">
      <p class="field-hint">{label}</p>
      <ul class="choice-list" aria-label={label}>
        {headings.map((heading) => (
          <li key={heading.key}>
            <button
              type="button"
              class="chip chip-long"
              data-action="bind"
              data-heading-key={heading.key}
              onClick={() => bindings.bind(heading, section)}
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
