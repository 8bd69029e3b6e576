import type { Unsubscribe } from '@/utils/app/ports';
import type { ActiveField } from '@/utils/app/protocol';
import { browser } from './browser';
import { isFieldDescription, isRecord } from './messaging/shapes';

/**
 * What is known of each tab while it lives, in session storage: the background may be stopped at any moment. One key a tab
 * and a purpose, so that two tabs never write over each other.
 */
const fieldKey = (tabId: number) => `field:${tabId}`;
const attachedKey = (tabId: number) => `attached:${tabId}`;

/** The field that writing in this tab goes to, if one has been focused or chosen. */
export async function activeFieldOf(tabId: number): Promise<ActiveField | undefined> {
  const key = fieldKey(tabId);
  return toActiveField((await browser.storage.session.get(key))[key]);
}

/** The kinds of editor in which something is being written, in any tab. */
export async function activeEditors(): Promise<readonly string[]> {
  const stored = await browser.storage.session.get(null);
  const fields = Object.entries(stored).flatMap(([key, value]) =>
    key.startsWith('field:') ? [toActiveField(value)] : [],
  );
  return [...new Set(fields.flatMap((active) => (active ? [active.field.editor] : [])))];
}

export async function rememberActiveField(active: ActiveField): Promise<void> {
  await browser.storage.session.set({ [fieldKey(active.tabId)]: active });
}

/** Forgets the field, for instance after a navigation. */
export async function forgetActiveField(tabId: number): Promise<void> {
  await browser.storage.session.remove(fieldKey(tabId));
}

/** Forgets everything about a closed tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([fieldKey(tabId), attachedKey(tabId)]);
}

/** Tells open panels that a tab has been attached to, so that they look again. */
export async function announceAttached(tabId: number): Promise<void> {
  await browser.storage.session.set({ [attachedKey(tabId)]: Date.now() });
}

/** What a panel wants to hear about tabs. */
export interface TabListener {
  /** The tab's field changed; undefined when it was forgotten. */
  onField(tabId: number, active: ActiveField | undefined): void;
  onAttached(tabId: number): void;
}

/** Hears changes made in any context of this extension. */
export function listenToTabs({ onField, onAttached }: TabListener): Unsubscribe {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const [purpose, id] = key.split(':');
      if (purpose === 'field') onField(Number(id), toActiveField(newValue));
      else if (purpose === 'attached' && newValue !== undefined) onAttached(Number(id));
    }
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

function toActiveField(value: unknown): ActiveField | undefined {
  if (!isRecord(value)) return undefined;
  const { tabId, frameId, field } = value;
  if (typeof tabId !== 'number' || typeof frameId !== 'number' || !isFieldDescription(field)) return undefined;
  return { tabId, frameId, field };
}
