import { useWords } from '../i18n';
import { useServices } from '../services';
import { useOverview } from './Sync';
import { stateText } from './state-text';

/** One quiet line in the panel, only when there is something to say: trouble, conflicts, things not sent yet. */
export function SyncLine() {
  const { t, tell } = useWords();
  const { sync, shell } = useServices();
  const overview = useOverview(sync);
  if (overview === undefined) return null;
  const { status, conflicts, waiting } = overview;
  const isQuiet = status.phase === 'off' || status.phase === 'running' || (status.phase === 'idle' && waiting === 0);
  if (isQuiet && conflicts === 0) return null;
  return (
    <button type="button" class="sync-line" data-action="open-sync" onClick={() => shell.openOptions()}>
      {conflicts > 0 ? t('sync.line.conflicts', { n: conflicts }) : tell(stateText(overview, Date.now()))}
    </button>
  );
}
