import type { DraftText } from '@/utils/app/draft-ports';
import { applyDelta } from '@/utils/core/drafts/delta';
import type { DraftTail, DraftVersion } from '@/utils/core/drafts/model';
import type { DraftDatabase, DraftTransaction } from '../db/drafts';

/** The texts of a draft, the newest first: the tail's, then those of the versions. Where a chain is broken it ends. */
export function textsOf(versions: readonly DraftVersion[], tail: DraftTail | undefined): readonly DraftText[] {
  const texts: DraftText[] = [];
  let later: string | undefined;
  for (const { number, atMs, reason, state, length } of [...versions].sort((a, b) => b.number - a.number)) {
    const text: string | undefined =
      'text' in state ? state.text : later === undefined ? undefined : applyDelta(later, state.back);
    if (text === undefined || text.length !== length) break;
    later = text;
    texts.push({ number, atMs, reason, text });
  }
  const newest = texts[0];
  const typed = newest && tail?.after === newest.number ? applyDelta(newest.text, tail.delta) : undefined;
  if (newest === undefined || tail === undefined || typed === undefined || typed.length !== tail.length) return texts;
  return [{ number: newest.number + 1, atMs: tail.atMs, reason: 'pause', text: typed }, ...texts];
}

/** All states of a draft, the newest first. */
export async function readTexts(database: DraftDatabase, draftId: string): Promise<readonly DraftText[]> {
  const transaction = database.transaction(['versions', 'tails']);
  const [versions, tail] = await Promise.all([
    transaction.objectStore('versions').getAll(allOf(draftId)),
    transaction.objectStore('tails').get(draftId),
  ]);
  return textsOf(versions, tail);
}

/** The text of one version, within a transaction. */
export async function readVersion(
  transaction: DraftTransaction,
  draftId: string,
  number: number,
  newest: number,
): Promise<string | undefined> {
  const range = IDBKeyRange.bound([draftId, number], [draftId, newest]);
  const versions = await transaction.objectStore('versions').getAll(range);
  return textsOf(versions, undefined).find((one) => one.number === number)?.text;
}

export const allOf = (draftId: string) => IDBKeyRange.bound([draftId, 0], [draftId, Number.MAX_SAFE_INTEGER]);
