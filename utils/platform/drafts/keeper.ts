import type { DraftKeeping, DraftKept } from '@/utils/app/draft-protocol';
import type { Draft } from '@/utils/core/drafts/model';
import type { Retention } from '@/utils/core/drafts/retention';
import { isDoubted } from '@/utils/core/seen-days';
import { createChangeNotices } from '../db/changes';
import { withDrafts, writeDrafts } from '../db/drafts';
import { withDatabase } from '../db/open';
import { seeToday } from '../db/seen-days';
import { type DraftPlace, keepText } from './keep';
import { pruneDrafts, totalBytes } from './prune';
import { readTexts } from './read-texts';

/** What the background does with drafts. */
export interface DraftKeeper {
  keep(place: DraftPlace, keeping: DraftKeeping, retention: Retention, nowMs: number): Promise<DraftKept>;
  /** Drafts of one page; none when they cannot be read. */
  ofPage(place: DraftPlace): Promise<readonly Draft[]>;
  /** The newest text and its number. */
  newestText(
    draftId: string,
  ): Promise<{ readonly text: string; readonly number: number; readonly atMs: number } | undefined>;
  find(draftId: string): Promise<Draft | undefined>;
  ignore(draftId: string, atMs: number): Promise<void>;
}

/** Kept between two prunings. */
const PRUNE_EVERY = 20;

export function createDraftKeeper(): DraftKeeper {
  const { announce } = createChangeNotices('drafts');
  let sincePruned = PRUNE_EVERY; // once at the start: the worker may not live long
  const write = (place: DraftPlace, keeping: DraftKeeping, nowMs: number) =>
    withDrafts((database) =>
      writeDrafts(database, keeping.reason === 'pause' ? 'relaxed' : 'strict', (transaction) =>
        keepText(transaction, place, keeping, nowMs),
      ),
    );
  return {
    async keep(place, keeping, retention, nowMs) {
      let kept = await write(place, keeping, nowMs);
      if (!kept.ok && kept.failure.code === 'store/full') {
        await makeRoom(retention, nowMs);
        kept = await write(place, keeping, nowMs);
      }
      if (!kept.ok) return { state: kept.failure.code === 'store/full' ? 'full' : 'off' };
      sincePruned += 1;
      if (sincePruned > PRUNE_EVERY) {
        sincePruned = 0;
        const aged = await agedBy(retention, nowMs);
        await withDrafts((database) => pruneDrafts(database, aged, nowMs));
      }
      announce();
      return kept.value;
    },
    async ofPage({ origin, page }) {
      const read = await withDrafts((database) => database.getAllFromIndex('drafts', 'byPage', [origin, page]));
      return read.ok ? read.value : [];
    },
    async newestText(draftId) {
      const read = await withDrafts((database) => readTexts(database, draftId));
      return read.ok ? read.value[0] : undefined;
    },
    async find(draftId) {
      const read = await withDrafts((database) => database.get('drafts', draftId));
      return read.ok ? read.value : undefined;
    },
    async ignore(draftId, atMs) {
      await withDrafts((database) => ignoreDraft(database, draftId, atMs));
      announce();
    },
  };
}

/** The disk is full: the older half goes, and the person is told if that is not enough. */
async function makeRoom(retention: Retention, nowMs: number): Promise<void> {
  const aged = await agedBy(retention, nowMs);
  await withDrafts(async (database) => {
    const bytes = Math.min(retention.bytes, (await totalBytes(database)) / 2);
    await pruneDrafts(database, { ...aged, bytes }, nowMs);
  });
}

/** A clock that has just jumped makes no draft old. */
async function agedBy(retention: Retention, nowMs: number): Promise<Retention> {
  const seen = await withDatabase((database) => seeToday(database, nowMs));
  return seen.ok && !isDoubted(seen.value, nowMs) ? retention : { ...retention, days: Number.POSITIVE_INFINITY };
}

export function ignoreDraft(database: Parameters<typeof pruneDrafts>[0], draftId: string, atMs: number): Promise<void> {
  return writeDrafts(database, 'relaxed', async (transaction) => {
    const draft = await transaction.objectStore('drafts').get(draftId);
    if (draft === undefined) return;
    const ignoredAtMs = Math.max(atMs, draft.updatedAtMs);
    await transaction.objectStore('drafts').put({ ...draft, ignoredAtMs });
  });
}
