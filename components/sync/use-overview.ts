import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SyncOverview, SyncPort } from '@/utils/app/sync/sync-port';

const LOOK_AGAIN_MS = 1_000;

/** The state of sync, kept up to date; undefined until it is known. */
export function useOverview(sync: SyncPort | undefined): SyncOverview | undefined {
  const [overview, setOverview] = useState<SyncOverview>();
  const load = useCallback(() => void sync?.overview().then(setOverview), [sync]);
  useEffect(() => {
    load();
    return sync?.onChange(load);
  }, [sync, load]);
  useEffect(() => {
    if (overview?.status.phase !== 'running') return undefined;
    const timer = setTimeout(load, LOOK_AGAIN_MS); // nobody tells when a worker is killed in the middle
    return () => clearTimeout(timer);
  }, [overview, load]);
  return overview;
}
