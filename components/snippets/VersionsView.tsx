import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import { sectionName } from '@/utils/core/packs/section-name';
import type { Snippet, SnippetVersion } from '@/utils/core/snippets/model';
import type { TextPiece } from '@/utils/core/text/char-diff';
import { useWords } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';
import { ViewHead } from './ViewHead';

interface VersionsViewProps {
  readonly snippet: Snippet;
  readonly versions: readonly SnippetVersion[];
}

/** What a snippet was before its last changes, with what has changed since marked. */
export function VersionsView({ snippet, versions }: VersionsViewProps) {
  const { t } = useWords();
  const { snippets } = usePanel();
  return (
    <div class="view" data-versions="">
      <ViewHead title={t('library.versions.of', { name: snippet.title })} onBack={() => snippets.edit(snippet)} />
      <p class="field-hint">{t(versions.length === 0 ? 'library.versions.none' : 'library.versions.lead')}</p>
      {versions.map((version) => (
        <Version key={version.number} snippet={snippet} version={version} />
      ))}
    </div>
  );
}

function Version({ snippet, version }: { readonly snippet: Snippet; readonly version: SnippetVersion }) {
  const { t, language } = useWords();
  const { snippets } = usePanel();
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const { snippet: earlier, replacedAtMs } = version;
  return (
    <section class="version" data-version={version.number}>
      <h3>{t('library.versions.at', { time: time.format(replacedAtMs) })}</h3>
      {earlier.title === snippet.title ? null : (
        <p class="version-text">
          {t('library.versions.title')}
          <Difference before={earlier.title} after={snippet.title} />
        </p>
      )}
      <p class="version-text">
        <Difference before={earlier.body} after={snippet.body} />
      </p>
      <OtherDifferences earlier={earlier} now={snippet} />
      <Button icon="history" data-action="restore-version" onClick={() => snippets.restoreVersion(snippet, version)}>
        {t('library.versions.restore')}
      </Button>
    </section>
  );
}

interface OtherDifferencesProps {
  readonly earlier: Snippet;
  readonly now: Snippet;
}

/** What else would come back: a line for each setting that is not as it was. */
function OtherDifferences({ earlier, now }: OtherDifferencesProps) {
  const { t } = useWords();
  const settingsOf = useSettingsInWords();
  const after = settingsOf(now);
  const changed = settingsOf(earlier).filter(({ value }, index) => value !== after[index]?.value);
  if (changed.length === 0) return null;
  return (
    <ul class="version-settings" data-version-settings="">
      {changed.map(({ label, value }) => (
        <li key={label}>
          {t('library.versions.setting', { label: t(label), value: value || t('library.versions.unset') })}
        </li>
      ))}
    </ul>
  );
}

interface SettingInWords {
  readonly label: MessageKey;
  /** '' when it is not set. */
  readonly value: string;
}

/** What is set beside title and body, always in the same order. */
function useSettingsInWords(): (snippet: Snippet) => readonly SettingInWords[] {
  const { t } = useWords();
  const { snippets, packs: known } = usePanel();
  const comma = t('list.comma');
  const packs = new Map(known.value.map(({ id, name }) => [id, name]));
  const sections = new Map(known.value.flatMap((pack) => pack.sections).map((one) => [one.id, sectionName(one)]));
  const folders = new Map(snippets.folders.value.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[] = [], names: ReadonlyMap<string, string> = new Map()) =>
    ids.map((id) => names.get(id) ?? id).join(comma);
  return ({ tags, abbreviation = '', folderId = '', kinds, sections: own, sites, format = 'plain' }) => [
    { label: 'editor.tags', value: named(tags) },
    { label: 'library.editor.abbreviation', value: abbreviation },
    { label: 'library.folder', value: folders.get(folderId) ?? '' },
    { label: 'library.editor.kinds', value: named(kinds, packs) },
    { label: 'library.editor.sections', value: named(own, sections) },
    { label: 'library.editor.sites', value: named(sites) },
    { label: 'library.editor.format', value: t(`library.editor.format.${format}`) },
  ];
}

/** `before` with what became of it: struck out what is gone, underlined what came. Plain until the comparison is loaded. */
function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useWords();
  const parts = useDifference(before, after);
  if (parts === undefined) return <>{before}</>;
  return (
    <>
      {parts.map(({ text, in: place }, index) => {
        const key = `${index} ${text}`;
        if (place === 'both') return text;
        return place === 'before' ? (
          <del key={key} title={t('library.versions.removed', { text })}>
            {text}
          </del>
        ) : (
          <ins key={key} title={t('library.versions.added', { text })}>
            {text}
          </ins>
        );
      })}
    </>
  );
}

/** The comparison is loaded when a version is looked at: the panel starts without it. */
function useDifference(before: string, after: string): readonly TextPiece[] | undefined {
  const [parts, setParts] = useState<readonly TextPiece[]>();
  useEffect(() => {
    let isWanted = true;
    void import('@/utils/core/text/char-diff').then(({ diffText }) => {
      if (isWanted) setParts(diffText(before, after));
    });
    return () => {
      isWanted = false;
    };
  }, [before, after]);
  return parts;
}
