// Writes what a page's script sends. One transaction each: a browser that dies leaves the state before or the state after.
import type { DraftKeeping, DraftKept } from '@/utils/app/draft-protocol';
import { applyDelta, deltaBetween } from '@/utils/core/drafts/delta';
import { type Draft, type DraftVersion, excerptOf, type KeepReason } from '@/utils/core/drafts/model';
import { isNextVersion } from '@/utils/core/drafts/offer';
import { bytesOf } from '@/utils/core/drafts/retention';
import type { DraftTransaction } from '../db/drafts';
import { readVersion, textsOf } from './read-texts';

/** Where a text comes from, by the browser's word. */
export interface DraftPlace {
  readonly origin: string;
  readonly page: string;
}

/** Keeps one text. Another origin's draft is never touched. */
export async function keepText(
  transaction: DraftTransaction,
  place: DraftPlace,
  keeping: DraftKeeping,
  nowMs: number,
): Promise<DraftKept> {
  const draft = await transaction.objectStore('drafts').get(keeping.draftId);
  if (draft === undefined) return create(transaction, place, keeping, nowMs);
  if (draft.origin !== place.origin) return { state: 'off' };
  const text = await textFrom(transaction, draft, keeping);
  if (text === undefined) return { state: 'resend' };
  return append(transaction, draft, { ...keeping, whole: text, page: place.page }, nowMs);
}

async function create(
  transaction: DraftTransaction,
  { origin, page }: DraftPlace,
  { draftId, title, field, text, length, reason, isPosted }: DraftKeeping,
  nowMs: number,
): Promise<DraftKept> {
  if (!('whole' in text) || text.whole.length !== length) return { state: 'resend' };
  const draft: Draft = {
    ...{ id: draftId, origin, page, title, field, createdAtMs: nowMs, updatedAtMs: nowMs, newest: 1 },
    ...(isPosted ? { postedAtMs: nowMs } : {}),
    length,
    excerpt: excerptOf(text.whole),
  };
  await transaction.objectStore('drafts').put(draft);
  await transaction.objectStore('versions').put(version(draftId, 1, text.whole, reason, nowMs));
  return { state: 'kept', newest: 1, holds: true };
}

/** The whole text that was meant, or undefined when it cannot be put together without doubt. */
async function textFrom(
  transaction: DraftTransaction,
  draft: Draft,
  { text, length }: DraftKeeping,
): Promise<string | undefined> {
  if ('whole' in text) return text.whole.length === length ? text.whole : undefined;
  const base = await readVersion(transaction, draft.id, text.base, draft.newest);
  const whole = base === undefined ? undefined : applyDelta(base, text.delta);
  return whole?.length === length ? whole : undefined;
}

interface Arrived extends DraftKeeping {
  readonly whole: string;
  readonly page: string;
}

async function append(
  transaction: DraftTransaction,
  draft: Draft,
  arrived: Arrived,
  nowMs: number,
): Promise<DraftKept> {
  const { whole, reason, isPosted, title, field, page } = arrived;
  const newest = await transaction.objectStore('versions').get([draft.id, draft.newest]);
  const tail = await transaction.objectStore('tails').get(draft.id);
  const [last] = newest === undefined ? [] : textsOf([newest], tail);
  if (newest === undefined || last === undefined || !('text' in newest.state)) return { state: 'resend' };
  const atMs = Math.max(nowMs, last.atMs); // clocks are put back
  const isSame = last.text === whole;
  const posted = isPosted ? { postedAtMs: atMs } : {};
  const described = { ...draft, ...posted, title, field, page };
  const stack = new Stack(transaction, newest, newest.state.text);
  const changed = deltaBetween(newest.state.text, whole);
  const next = { reason, length: whole.length, changed: changed.insert.length };
  const isLoss = whole.length < last.text.length * 0.7;
  if (isNextVersion(newest, next, nowMs)) {
    if (tail !== undefined && (isLoss || reason === 'return') && !isSame)
      await stack.push(last.text, 'pause', last.atMs);
    if (stack.text !== whole) await stack.push(whole, reason, atMs);
    await transaction.objectStore('tails').delete(draft.id);
  } else if (isLoss && tail !== undefined) {
    await stack.push(last.text, 'pause', last.atMs);
    await putTail(transaction, draft.id, stack, whole, atMs);
  } else if (!isSame) await putTail(transaction, draft.id, stack, whole, atMs);
  const touched = isSame ? {} : { updatedAtMs: atMs, length: whole.length, excerpt: excerptOf(whole) };
  await transaction.objectStore('drafts').put({ ...described, ...touched, newest: stack.number });
  return { state: 'kept', newest: stack.number, holds: stack.text === whole };
}

function putTail(
  transaction: DraftTransaction,
  draftId: string,
  { number, text }: Stack,
  whole: string,
  atMs: number,
): Promise<unknown> {
  const delta = deltaBetween(text, whole);
  return transaction.objectStore('tails').put({ draftId, after: number, atMs, length: whole.length, delta });
}

/** The versions of one draft from the newest down. */
class Stack {
  readonly #transaction: DraftTransaction;
  #newest: DraftVersion;
  text: string;

  constructor(transaction: DraftTransaction, newest: DraftVersion, text: string) {
    this.#transaction = transaction;
    this.#newest = newest;
    this.text = text;
  }

  get number(): number {
    return this.#newest.number;
  }

  /** The version so far keeps only the way back to it. */
  async push(text: string, reason: KeepReason, atMs: number): Promise<void> {
    const versions = this.#transaction.objectStore('versions');
    const back = deltaBetween(text, this.text);
    await versions.put({ ...this.#newest, bytes: bytesOf(back.insert), state: { back } });
    this.#newest = version(this.#newest.draftId, this.number + 1, text, reason, atMs);
    this.text = text;
    await versions.put(this.#newest);
  }
}

function version(draftId: string, number: number, text: string, reason: KeepReason, atMs: number): DraftVersion {
  return { draftId, number, atMs, reason, length: text.length, bytes: bytesOf(text), state: { text } };
}
