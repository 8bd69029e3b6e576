// Offers that wait for an answer, one a tab, in session storage: the background may be stopped at any moment.
import type { DraftOffer } from '@/utils/app/draft-ports';
import type { Unsubscribe } from '@/utils/app/ports';
import { browser } from '../browser';
import { servedTab } from '../followed-tab';
import { isRecord } from '../messaging/is-record';

const PREFIX = 'draft-offer:';
const FULL = 'drafts-full';

export async function rememberOffer(offer: DraftOffer): Promise<void> {
  await browser.storage.session.set({ [PREFIX + offer.tabId]: offer });
}

export async function offerOf(tabId: number): Promise<DraftOffer | undefined> {
  const key = PREFIX + tabId;
  return toOffer((await browser.storage.session.get(key))[key]);
}

export async function forgetOffer(tabId: number): Promise<void> {
  await browser.storage.session.remove(PREFIX + tabId);
}

/** The offer of the tab that this panel is beside. */
export async function offerInFront(): Promise<DraftOffer | undefined> {
  const tabId = servedTab();
  return tabId === undefined ? undefined : offerOf(tabId);
}

export async function closeOffer(): Promise<void> {
  const tabId = servedTab();
  if (tabId !== undefined) await forgetOffer(tabId);
}

export function hearOffers(listener: () => void): Unsubscribe {
  const hear = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX) || key === FULL)) listener();
  };
  browser.storage.session.onChanged.addListener(hear);
  return () => browser.storage.session.onChanged.removeListener(hear);
}

/** Whether the last text could not be kept for want of room. */
export async function isDraftDiskFull(): Promise<boolean> {
  return (await browser.storage.session.get(FULL))[FULL] === true;
}

export async function setDraftDiskFull(isFull: boolean): Promise<void> {
  if (isFull !== (await isDraftDiskFull())) await browser.storage.session.set({ [FULL]: isFull });
}

function toOffer(value: unknown): DraftOffer | undefined {
  if (!isRecord(value)) return undefined;
  const { tabId, frameId, fieldId, draftId, number, isUnsure, isComparing } = value;
  const isPlace = typeof tabId === 'number' && typeof frameId === 'number' && typeof fieldId === 'string';
  if (!isPlace || typeof draftId !== 'string' || typeof number !== 'number') return undefined;
  const marks = { isUnsure: isUnsure === true, isComparing: isComparing === true };
  return { tabId, frameId, fieldId, draftId, number, ...marks };
}
