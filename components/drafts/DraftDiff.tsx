import { useMemo } from 'preact/hooks';
import { compareTexts, type Difference, type Part } from '@/utils/core/drafts/compare';
import { useWords } from '../i18n';

/** Paragraphs shown around a change. */
const AROUND = 1;

/** What the draft has and the other text has not, and the other way round. */
export function DraftDiff({ other, draft }: { readonly other: string; readonly draft: string }) {
  const { t } = useWords();
  const rows = useMemo(() => compareTexts(other, draft), [other, draft]);
  if (rows.every(({ kind }) => kind === 'same')) return <p class="pane-note">{t('drafts.same')}</p>;
  return (
    <>
      <p class="pane-note">{t('drafts.legend')}</p>
      <div class="draft-diff" data-draft-diff="">
        {rows.map((row, index) => (
          <DiffRow key={`${index} ${row.kind}`} row={row} />
        ))}
      </div>
    </>
  );
}

function DiffRow({ row }: { readonly row: Difference }) {
  const { t, count } = useWords();
  if (row.kind === 'changed')
    return (
      <p>
        {row.parts.map((part, index) => (
          <PartText key={`${index} ${part.kind}`} part={part} />
        ))}
      </p>
    );
  const { lines } = row;
  if (lines.length <= 2 * AROUND + 1) return <p class="draft-same">{lines.join('\n')}</p>;
  return (
    <>
      <p class="draft-same">{lines.slice(0, AROUND).join('\n')}</p>
      <p class="draft-skipped">{t('drafts.skipped', { n: count(lines.length - 2 * AROUND) })}</p>
      <p class="draft-same">{lines.slice(-AROUND).join('\n')}</p>
    </>
  );
}

function PartText({ part: { kind, text } }: { readonly part: Part }) {
  if (kind === 'added') return <ins>{text}</ins>;
  return kind === 'removed' ? <del>{text}</del> : <span>{text}</span>;
}
