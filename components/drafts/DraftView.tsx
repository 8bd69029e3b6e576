import { useMemo, useState } from 'preact/hooks';
import { sectionsOf } from '@/utils/core/drafts/sections';
import { useWords } from '../i18n';
import { usePanel } from '../panel/context';
import { ViewHead } from '../snippets/ViewHead';
import type { OpenedDraft } from '../state/drafts';
import { Button } from '../ui/Button';
import { DraftDiff } from './DraftDiff';
import { useTimes } from './times';

/** One draft: its versions, what differs, and the ways to get it back. */
export function DraftView({ opened }: { readonly opened: OpenedDraft }) {
  const { t } = useWords();
  const { drafts } = usePanel();
  const { draft, texts, chosen, against, current } = opened;
  const text = texts[chosen]?.text ?? '';
  const other = against === 'field' ? (current ?? '') : (texts[chosen + 1]?.text ?? '');
  return (
    <div class="draft-view" data-draft-view={draft.id}>
      <ViewHead title={draft.title || draft.field.label || t('drafts.unnamed')} onBack={drafts.close} />
      <Choices opened={opened} />
      <Actions key={chosen} text={text} />
      <DraftDiff other={other} draft={text} />
    </div>
  );
}

function Choices({ opened }: { readonly opened: OpenedDraft }) {
  const { t, count } = useWords();
  const times = useTimes();
  const { drafts } = usePanel();
  const { texts, chosen, against } = opened;
  return (
    <div class="draft-choices">
      <label>
        <span class="field-label">{t('drafts.versions')}</span>
        <select
          class="input"
          data-draft-version=""
          value={String(chosen)}
          onChange={(event) => drafts.change({ chosen: Number(event.currentTarget.value) })}
        >
          {texts.map(({ number, atMs, reason, text }, index) => (
            <option key={number} value={String(index)}>
              {t('drafts.version', { time: times(atMs), n: count(text.length), reason: t(`drafts.reason.${reason}`) })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="field-label">{t('drafts.against')}</span>
        <select
          class="input"
          value={against}
          onChange={(event) => drafts.change({ against: event.currentTarget.value === 'field' ? 'field' : 'previous' })}
        >
          <option value="field">{t('drafts.against.field')}</option>
          <option value="previous">{t('drafts.against.previous')}</option>
        </select>
      </label>
    </div>
  );
}

function Actions({ text }: { readonly text: string }) {
  const { t, count } = useWords();
  const { drafts } = usePanel();
  const [replaced, setReplaced] = useState(0);
  const [isCopied, setCopied] = useState(false);
  const sections = useMemo(() => sectionsOf(text), [text]);
  const restore = async () => {
    const length = replaced === 0 ? await drafts.lengthToReplace() : 0;
    if (length > 0) setReplaced(length);
    else if (await drafts.restore(text)) setReplaced(0);
  };
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const pick = (index: number) => {
    const section = sections[index];
    if (section) void drafts.restoreSection(section, text);
  };
  return (
    <div class="draft-actions">
      <Button look="primary" data-action="restore-text" onClick={restore}>
        {replaced > 0 ? t('drafts.replace', { n: count(replaced) }) : t('drafts.restore')}
      </Button>
      <Button icon={isCopied ? 'check' : 'copy'} data-action="copy-draft" onClick={copy}>
        {isCopied ? t('action.copied') : t('action.copy')}
      </Button>
      {sections.length > 1 ? <SectionChoice titles={sections.map(({ title }) => title)} onPick={pick} /> : null}
    </div>
  );
}

function SectionChoice({
  titles,
  onPick,
}: {
  readonly titles: readonly string[];
  readonly onPick: (index: number) => void;
}) {
  const { t } = useWords();
  const [index, setIndex] = useState(0);
  return (
    <div class="draft-section">
      <select
        class="input"
        aria-label={t('drafts.section')}
        data-draft-section=""
        value={String(index)}
        onChange={(event) => setIndex(Number(event.currentTarget.value))}
      >
        {titles.map((title, at) => (
          <option key={`${at} ${title}`} value={String(at)}>
            {title}
          </option>
        ))}
      </select>
      <Button data-action="restore-section" onClick={() => onPick(index)}>
        {t('drafts.restore-section')}
      </Button>
    </div>
  );
}
