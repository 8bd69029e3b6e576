import type { SyncPort } from '@/utils/app/sync/sync-port';
import { useWords } from '../i18n';
import { useServices } from '../services';
import { stateText } from './state-text';
import { useOverview } from './use-overview';

/** A quiet line in the panel for each vault, only when there is something to say: trouble, conflicts, things not sent yet. */
export function SyncLine() {
  const { sync, sharedSync } = useServices();
  return (
    <>
      <Line sync={sync} />
      {sharedSync === undefined ? null : <Line sync={sharedSync} isShared />}
    </>
  );
}

function Line({ sync, isShared = false }: { readonly sync: SyncPort; readonly isShared?: boolean }) {
  const { t, tell } = useWords();
  const { shell } = useServices();
  const overview = useOverview(sync);
  if (overview === undefined) return null;
  const { status, conflicts, waiting } = overview;
  const isQuiet = status.phase === 'off' || status.phase === 'running' || (status.phase === 'idle' && waiting === 0);
  if (isQuiet && conflicts === 0) return null;
  const said = conflicts > 0 ? t('sync.line.conflicts', { n: conflicts }) : tell(stateText(overview, Date.now()));
  const name = overview.teamName ?? t('library.shared');
  return (
    <button type="button" class="sync-line" data-action="open-sync" onClick={() => shell.openOptions()}>
      {isShared ? t('shared.line', { name, state: said }) : said}
    </button>
  );
}
