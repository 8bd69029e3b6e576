import { excerpt } from '@/utils/core/snippets/excerpt';
import { type Snippet, TRASH_DAYS } from '@/utils/core/snippets/model';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { ViewHead } from './ViewHead';

const DAY_MS = 86_400_000;

/** What was deleted within the last month, each with the way back. */
export function TrashView({ trash }: { readonly trash: readonly Snippet[] }) {
  const t = useT();
  const { snippets, services } = usePanel();
  const now = services.clock.nowMs();
  return (
    <div class="view" data-trash="">
      <ViewHead title={t('library.trash')} onBack={() => snippets.showList()} />
      {trash.length === 0 ? (
        <EmptyState icon="trash" title={t('library.trash.empty.title')} text={t('library.trash.empty.text')} />
      ) : (
        <>
          <p class="field-hint">{t('library.trash.lead')}</p>
          {trash.length === 1 ? null : (
            <Button icon="retry" data-action="restore-all" onClick={() => snippets.restore(trash)}>
              {t('library.trash.restore.all')}
            </Button>
          )}
          <ul class="trash-list">
            {trash.slice(0, MOST_SHOWN).map((snippet) => (
              <Deleted key={snippet.id} snippet={snippet} nowMs={now} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The last deleted ones; "restore all" takes the others too. */
const MOST_SHOWN = 200;

function Deleted({ snippet, nowMs }: { readonly snippet: Snippet; readonly nowMs: number }) {
  const t = useT();
  const { snippets } = usePanel();
  const { title, body, deletedAtMs = nowMs } = snippet;
  // Only days on which the trash was looked at count, and clocks may be wrong: it is here today, so for another day at least.
  const days = Math.min(TRASH_DAYS, Math.max(1, TRASH_DAYS - Math.floor((nowMs - deletedAtMs) / DAY_MS)));
  return (
    <li class="trash-row" data-trash-title={title}>
      <span class="trash-words">
        <span class="snippet-name">{title}</span>
        <span class="snippet-body">{excerpt(body, undefined).text}</span>
        <span class="field-hint">{t('library.trash.days', { n: days })}</span>
      </span>
      <Button
        data-action="restore-snippet"
        aria-label={t('library.trash.restore', { name: title })}
        onClick={() => snippets.restore([snippet])}
      >
        {t('library.trash.restore.short')}
      </Button>
    </li>
  );
}
