// What an administrator has set by policy: Chromium's extension policy, Firefox's 3rdparty policy, a managed storage file.

import { NO_PRESET, type OfficePreset } from '@/utils/app/libraries';
import { siteKey } from '@/utils/app/site-kind';
import { isPublicKey } from '@/utils/core/libraries/envelope';
import { browser } from './browser';
import { libraryAddress } from './libraries/address';
import { sitePattern } from './permissions';

/** What is set, single wrong entries left out. Firefox rejects where there is no policy at all. */
export async function readPreset(): Promise<OfficePreset> {
  try {
    return toPreset(await browser.storage.managed.get(null));
  } catch {
    return NO_PRESET;
  }
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
