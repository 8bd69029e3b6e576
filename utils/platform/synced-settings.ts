// Settings meet their records before and after a round of sync.
import { DEFAULT_SETTINGS, type Settings } from '@/utils/app/settings';
import { canonicalJson } from '@/utils/core/sync/canonical';
import type { Json } from '@/utils/core/sync/record';
import { applyFields, OTHERS, type SyncedSettings, settingsToFields } from '@/utils/core/sync/settings-records';
import type { Database } from './db/schema';
import { recordSettings, settingsFromRecords } from './db/setting-records';
import { changeSettings, readOwnSettings } from './settings-store';

/** Synced where the person wants it. Which pane was open, and all about drafts, is of this device. */
const OTHER_KEYS = [
  'uiLanguage',
  'theme',
  'platformShowsAuthor',
  'profile',
  'favouriteKinds',
  'ignoredRules',
  'paletteTrigger',
  'paletteOffSites',
  'expandsAbbreviations',
  'indentsPhrases',
  'guardPolicy',
  'guardBySite',
  'guardOffPages',
  'marksFindings',
] as const satisfies readonly (keyof Settings)[];

const isSharedWith =
  ({ syncsSettings }: Settings) =>
  (recordId: string) =>
    syncsSettings || recordId !== OTHERS;

/** What the person has changed goes into the records. */
export async function sendSettings(database: Database): Promise<void> {
  const own = await readOwnSettings();
  await recordSettings(database, settingsToFields(toSynced(own)), isSharedWith(own));
}

/** What other devices have changed becomes a setting here; what the person changes meanwhile stays. */
export async function receiveSettings(database: Database): Promise<void> {
  const { changes, note } = await settingsFromRecords(database, isSharedWith(await readOwnSettings()));
  if (changes.size === 0) return;
  const after = await changeSettings((now) => toChange(applyFields(toSynced(now), changes)));
  await note(settingsToFields(toSynced(after)));
}

/** What a snapshot keeps of the settings: what is synced, or would be. */
export async function readSyncedSettings(): Promise<SyncedSettings> {
  const own = await readOwnSettings();
  const synced = toSynced(own);
  return own.syncsSettings ? synced : { ...synced, others: {} };
}

/** Writes what a snapshot holds over what is here; what it does not name stays. */
export async function restoreSettings(kept: SyncedSettings): Promise<void> {
  await changeSettings((now) => toChange(applyFields(toSynced(now), settingsToFields(kept))));
}

export function toSynced(settings: Settings): SyncedSettings {
  const { kindBySite, sectionBindings } = settings;
  const chosen = OTHER_KEYS.filter((key) => canonicalJson(settings[key]) !== canonicalJson(DEFAULT_SETTINGS[key]));
  const others = Object.fromEntries(chosen.map((key) => [key, settings[key] as Json])); // settings are JSON
  return { kindBySite, sectionBindings, others };
}

/** A setting that is back at its default is null. What is of the wrong kind is left out when settings are read. */
function toChange({ kindBySite, sectionBindings, others }: SyncedSettings): Partial<Settings> {
  const known = OTHER_KEYS.filter((key) => Object.hasOwn(others, key));
  const values = known.map((key) => [key, others[key] ?? DEFAULT_SETTINGS[key]] as const);
  return { kindBySite, sectionBindings, ...(Object.fromEntries(values) as Partial<Settings>) };
}
