import { useState } from 'preact/hooks';
import type { FreeHeading } from '@/utils/app/section-bindings';
import { sectionName } from '@/utils/core/packs/section-name';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';

/** Headings of the text that are no section of the kind as far as is known: the person may know better. */
export function OtherHeadings() {
  const t = useT();
  const { bindings, places } = usePanel();
  const [openKey, setOpenKey] = useState<string>();
  const headings = bindings.headings.value;
  if (headings.length === 0 || bindings.sections.value.length === 0) return null;
  return (
    <details
      class="others"
      open={places.isOpen('other-headings')}
      onToggle={(event) => places.toggle('other-headings', event.currentTarget.open)}
    >
      <summary>{t('bind.others', { n: headings.length })}</summary>
      <ul>
        {headings.map((heading) => (
          <HeadingRow
            key={heading.key}
            heading={heading}
            isOpen={heading.key === openKey}
            onToggle={() => setOpenKey(heading.key === openKey ? undefined : heading.key)}
          />
        ))}
      </ul>
    </details>
  );
}

interface HeadingRowProps {
  readonly heading: FreeHeading;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function HeadingRow({ heading, isOpen, onToggle }: HeadingRowProps) {
  const t = useT();
  const { outline } = usePanel();
  return (
    <li class="other" data-free-heading={heading.key}>
      <div class="other-line">
        <button type="button" class="other-name" title={t('check.go-to')} onClick={() => outline.goTo(heading)}>
          {heading.text}
        </button>
        <Button look="quiet" aria-expanded={isOpen} data-action="choose-section" onClick={onToggle}>
          {t('bind.this-is')}
        </Button>
      </div>
      {isOpen ? <SectionChoice heading={heading} /> : null}
    </li>
  );
}

function SectionChoice({ heading }: { readonly heading: FreeHeading }) {
  const t = useT();
  const { bindings } = usePanel();
  return (
    <ul class="choice-list" aria-label={t('bind.this-is')}>
      {bindings.sections.value.map((section) => (
        <li key={section.id}>
          <button
            type="button"
            class="chip chip-long"
            data-action="bind"
            data-to-section={section.id}
            onClick={() => bindings.bind(heading, section)}
          >
            {sectionName(section)}
          </button>
        </li>
      ))}
    </ul>
  );
}
