import { useEffect, useRef } from 'preact/hooks';
import type { PackSection } from '@/utils/core/packs/model';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import type { SectionRowState } from '../state/outline';
import { Button, IconButton } from '../ui/Button';
import { HeadingChoice } from './HeadingChoice';
import { SectionPhrases } from './SectionPhrases';
import { useInsert } from './use-insert';

interface AdviceProps {
  readonly id: string;
  readonly row: SectionRowState;
}

/** What an opened section shows: guidance, the ways to insert it, and which headings it is known by. */
export function Advice({ id, row: { section } }: AdviceProps) {
  const t = useT();
  const advice = useRef<HTMLDivElement>(null);
  useEffect(() => advice.current?.scrollIntoView({ block: 'nearest' }), []);
  const { disabled, atCaret, inPlace } = useInsert(section);
  const { bindings } = usePanel();
  const isOpen = bindings.sections.value.some(({ id: open }) => open === section.id);
  return (
    <div class="advice" id={id} ref={advice}>
      {section.guidance === '' ? null : <p>{section.guidance}</p>}
      {section.minChars === 0 ? null : <p class="field-hint">{t('outline.min-chars', { n: section.minChars })}</p>}
      <div class="advice-actions">
        <Button look="primary" icon="place" data-action="insert-in-place" disabled={disabled} onClick={inPlace}>
          {t('outline.in-place')}
        </Button>
        <Button icon="caret" data-action="insert-at-caret" disabled={disabled} onClick={atCaret}>
          {t('outline.at-caret')}
        </Button>
      </div>
      <SectionPhrases section={section} />
      {isOpen ? <HeadingChoice section={section} /> : null}
      <BoundHeadings section={section} />
    </div>
  );
}

/** Headings that the person said are this section, each with the way back. */
function BoundHeadings({ section }: { readonly section: PackSection }) {
  const t = useT();
  const { bindings } = usePanel();
  const bound = bindings.boundTo(section.id);
  if (bound.length === 0) return null;
  return (
    <div class="bound">
      <p class="field-hint">{t('bind.bound')}</p>
      <ul class="bound-list">
        {bound.map((key) => (
          <li key={key} class="bound-heading" data-bound-heading={key}>
            <span>{key}</span>
            <IconButton
              icon="close"
              label={t('bind.forget.of', { heading: key })}
              tip={t('bind.forget')}
              data-action="unbind"
              onClick={() => bindings.unbind(key, section)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
