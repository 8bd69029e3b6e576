import { DEFAULT_SETTINGS, type Settings } from '@/utils/app/settings';

/**
 * Stored settings as this version understands them: a value of a kind it does not know (a newer version's, or a damaged
 * one) counts as the default. Never fails.
 */
export function readSettings(stored: unknown): Settings {
  const values = isRecord(stored) ? stored : {};
  const known = Object.entries(CHECKS).filter(([key, isValid]) => Object.hasOwn(values, key) && isValid(values[key]));
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(known.map(([key]) => [key, values[key]])) };
}

type Check = (value: unknown) => boolean;

const CHECKS: Readonly<Record<Exclude<keyof Settings, 'version'>, Check>> = {
  uiLanguage: (value) => typeof value === 'string' && /^[a-zA-Z-]{2,35}$/.test(value),
  theme: isOneOf('auto', 'light', 'dark'),
  lastPane: isOneOf('outline', 'snippets', 'checklist', 'drafts'),
  platformShowsAuthor: (value) => typeof value === 'boolean',
  profile: (value) => ['auto', 'official', 'technical', 'english'].includes(String(value)),
  kindBySite: isTextRecord,
  favouriteKinds: isTextList,
  sectionBindings: (value) => isRecord(value) && Object.values(value).every(isTextRecord),
  ignoredRules: isTextList,
  ignoredFindings: isTextList,
  paletteTrigger: (value) => typeof value === 'string' && value.length <= 8,
  paletteOffSites: isTextList,
  expandsAbbreviations: (value) => typeof value === 'boolean',
  indentsPhrases: (value) => typeof value === 'boolean',
  keepsDrafts: (value) => typeof value === 'boolean',
  draftDays: isBetween(1, 365),
  draftVersions: isBetween(1, 1000),
  draftMegabytes: isBetween(1, 2000),
  draftOffSites: isTextList,
  offersDraftsInPage: (value) => typeof value === 'boolean',
  keepsPrivateDrafts: (value) => typeof value === 'boolean',
  guardPolicy: isPolicy,
  guardBySite: (value) => isRecord(value) && Object.values(value).every(isPolicy),
  guardOffPages: isTextList,
  marksFindings: (value) => typeof value === 'boolean',
  marksOffPages: isTextList,
  syncsSettings: (value) => typeof value === 'boolean',
};

function isPolicy(value: unknown): boolean {
  return value === 'off' || value === 'remind' || value === 'ask';
}

function isOneOf(...allowed: readonly string[]): Check {
  return (value) => typeof value === 'string' && allowed.includes(value);
}

function isBetween(least: number, most: number): Check {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isTextRecord(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((entry) => typeof entry === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
