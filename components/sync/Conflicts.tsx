import { useEffect, useState } from 'preact/hooks';
import type { LibraryConflict, SyncOverview } from '@/utils/app/sync/sync-port';
import type { Json } from '@/utils/core/sync/record';
import { useWords } from '../i18n';
import { Section } from '../options/Section';
import type { Toasts } from '../state/toasts';
import { Button } from '../ui/Button';
import { ConflictText } from './ConflictText';
import { useSyncVault } from './sync-vault';

interface ConflictsProps {
  /** Whenever it is read anew, so is the list: one conflict may have taken the place of another. */
  readonly overview: SyncOverview;
  readonly toasts: Toasts;
}

/** What was worded differently on several devices, side by side; nothing is dropped before the person chooses. */
export function Conflicts({ overview, toasts }: ConflictsProps) {
  const { t } = useWords();
  const { sync } = useSyncVault();
  const [conflicts, setConflicts] = useState<readonly LibraryConflict[]>([]);
  useEffect(() => {
    if (overview.conflicts > 0) void sync.conflicts().then(setConflicts);
  }, [sync, overview]);
  return (
    <Section title={t('sync.conflicts', { n: conflicts.length })} lead={t('sync.conflicts.lead')}>
      {conflicts.map((conflict) => (
        <ConflictView key={conflict.recordId + conflict.field} conflict={conflict} toasts={toasts} />
      ))}
    </Section>
  );
}

/** The other one of two; of three or more each is read for itself. */
function otherThan({ versions }: LibraryConflict, id: string): string | undefined {
  return versions.length === 2 ? versions.find((version) => version.id !== id)?.value : undefined;
}

function ConflictView({ conflict, toasts }: { readonly conflict: LibraryConflict; readonly toasts: Toasts }) {
  const { t, language } = useWords();
  const { sync } = useSyncVault();
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const choose = async (value: Json) => {
    await sync.choose(conflict.recordId, conflict.field, value);
    toasts.show({ key: 'sync.conflict.chosen' });
  };
  return (
    <article class="conflict" data-conflict={conflict.recordId}>
      <h3>{conflict.title}</h3>
      <div class="conflict-sides">
        {conflict.versions.map(({ id, value, raw, device, atMs }) => (
          <section key={id}>
            <p class="field-hint">
              {device === '' ? t('sync.conflict.other') : device}
              {atMs > 0 ? ` · ${time.format(atMs)}` : ''}
            </p>
            <ConflictText text={value} other={otherThan(conflict, id)} />
            <Button data-action="choose-version" onClick={() => void choose(raw)}>
              {t('sync.conflict.choose')}
            </Button>
          </section>
        ))}
      </div>
      {conflict.field === 'body' ? (
        <Button
          look="quiet"
          data-action="keep-both"
          onClick={() => void choose(conflict.versions.map(({ value }) => value).join('\n\n'))}
        >
          {t('sync.conflict.both')}
        </Button>
      ) : null}
    </article>
  );
}
