import { type FieldIdentity, likeness, matchField } from '../core/drafts/identity';
import type { Draft } from '../core/drafts/model';
import { mayOffer } from '../core/drafts/offer';
import type { KeptText } from './draft-protocol';

/** What is asked of the store to find a field's draft. */
export interface KnownDrafts {
  ofPage(place: { readonly origin: string; readonly page: string }): Promise<readonly Draft[]>;
  newestText(
    draftId: string,
  ): Promise<{ readonly text: string; readonly number: number; readonly atMs: number } | undefined>;
}

/**
 * The draft that a field's text is to be kept in, `freshId` when there is none, and what may be offered of it. A draft that
 * may be another field's is only offered, never written to.
 */
export async function openDraft(
  drafts: KnownDrafts,
  place: { readonly origin: string; readonly page: string },
  fields: readonly FieldIdentity[],
  index: number,
  freshId: string,
  nowMs: number,
): Promise<{ readonly draftId: string; readonly kept?: KeptText }> {
  const known = await drafts.ofPage(place);
  const own = best(known, fields, index, 'sure');
  const perhaps = own ?? best(known, fields, index, 'unsure');
  const draftId = own?.id ?? freshId;
  if (perhaps === undefined || !mayOffer(perhaps, nowMs)) return { draftId };
  const newest = await drafts.newestText(perhaps.id);
  if (newest === undefined) return { draftId };
  const isPosted = (perhaps.postedAtMs ?? 0) >= perhaps.updatedAtMs;
  return { draftId, kept: { ...newest, draftId: perhaps.id, isPosted, isUnsure: own === undefined } };
}

/** Of the drafts that belong to this field, the likest, then the newest. */
function best(
  known: readonly Draft[],
  fields: readonly FieldIdentity[],
  index: number,
  wanted: 'sure' | 'unsure',
): Draft | undefined {
  const field = fields[index];
  if (field === undefined) return undefined;
  const ranked = known
    .filter((draft) => belongs(draft, fields, index, wanted))
    .map((draft) => ({ draft, weight: likeness(draft.field, field).weight }))
    .sort((a, b) => b.weight - a.weight || b.draft.updatedAtMs - a.draft.updatedAtMs);
  return ranked[0]?.draft;
}

function belongs(draft: Draft, fields: readonly FieldIdentity[], index: number, wanted: 'sure' | 'unsure'): boolean {
  const match = matchField(draft.field, fields);
  if (match.state === 'sure') return wanted === 'sure' && match.index === index;
  return match.state === 'unsure' && wanted === 'unsure' && match.indexes.includes(index);
}
