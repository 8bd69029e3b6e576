import { useEffect, useState } from 'preact/hooks';
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
      <Button icon="history" data-action="restore-version" onClick={() => snippets.restoreVersion(snippet, version)}>
        {t('library.versions.restore')}
      </Button>
    </section>
  );
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
