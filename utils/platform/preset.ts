// What an administrator has set by policy: Chromium's extension policy, Firefox's 3rdparty policy, a managed storage file.

import { NO_PRESET, type OfficePreset } from '@/utils/app/libraries';
import { siteKey } from '@/utils/app/site-kind';
import { isPublicKey } from '@/utils/core/libraries/envelope';
import { browser } from './browser';
import { libraryAddress } from './libraries/address';
import { log } from './log';
import { sitePattern } from './permissions';

/** What is set, single wrong entries left out. Firefox rejects where there is no policy at all. */
export async function readPreset(): Promise<OfficePreset> {
  try {
    return toPreset(await browser.storage.managed.get(null));
  } catch {
    return NO_PRESET;
  }
}

const LAST_KINDS = 'presetKinds';
/** Chromium tells a policy only some seconds after it was started, and nothing may wait for that. */
const SOON_MS = 100;

/** The kinds of report that are set for pages; those of last time while the browser does not say. */
export async function presetKinds(): Promise<OfficePreset['kinds']> {
  const told = readPreset().then(noteKinds);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, SOON_MS));
  return (await Promise.race([told, late])) ?? lastKinds();
}

async function noteKinds({ kinds }: OfficePreset): Promise<OfficePreset['kinds']> {
  try {
    if (JSON.stringify(await lastKinds()) !== JSON.stringify(kinds))
      await browser.storage.local.set({ [LAST_KINDS]: kinds });
  } catch (cause) {
    log('kinds set by policy not noted', cause); // they are asked for again next time
  }
  return kinds;
}

async function lastKinds(): Promise<OfficePreset['kinds']> {
  const kinds = (await browser.storage.local.get(LAST_KINDS))[LAST_KINDS];
  return typeof kinds === 'object' && kinds !== null ? (kinds as OfficePreset['kinds']) : {};
}

/** The preset in what a policy file says. */
export function toPreset(policy: Readonly<Record<string, unknown>>): OfficePreset {
  const kinds = listIn(policy['kinds']).flatMap(({ site, kind }) =>
    typeof site === 'string' && typeof kind === 'string' ? [[siteKey(withScheme(site)), kind] as const] : [],
  );
  return {
    libraries: listIn(policy['libraries']).flatMap(toLibrary),
    sites: textsIn(policy['sites']).flatMap((site) => sitePattern(site) ?? []),
    kinds: Object.fromEntries(kinds),
  };
}

/** A wrong key is no reason to take the library unsigned. */
function toLibrary({ url, key }: Readonly<Record<string, unknown>>): OfficePreset['libraries'] {
  if (typeof url !== 'string' || (key !== undefined && !(typeof key === 'string' && isPublicKey(key)))) return [];
  const address = libraryAddress(url);
  if (!address.ok) return [];
  return [{ ...address.value, ...(typeof key === 'string' ? { key } : {}) }];
}

const withScheme = (site: string) => (/^[a-z-]+:\/\//i.test(site) ? site : `https://${site}`);

const listIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'object' && entry !== null) : [];

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
