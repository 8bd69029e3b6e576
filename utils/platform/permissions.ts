import type { Unsubscribe } from '@/utils/app/ports';
import { urlOf } from '@/utils/app/url';
import { VAULTS, type Vault } from '@/utils/core/sync/vaults';
import { browser } from './browser';
import { log } from './log';

const SCHEMES = /^(\*|https?):\/\//i;

/**
 * The match pattern for what a person typed or pasted: a host, host:port, an address or a pattern; full-width characters
 * count as their half-width twins. Undefined when it names no site of the web.
 *
 * Both http and https, and every port: Firefox 153 refuses patterns with a port, and the browsers ask about hosts only.
 * @example sitePattern(' https://oa.example.cn：8080/edit?id=1 ') // '*://oa.example.cn/*'
 */
export function sitePattern(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  const bare = text.replace(SCHEMES, '');
  if (/^[a-z][a-z0-9+.-]*:(?!(\d+|\*)([/?#]|$))/i.test(bare) || /[\s@]/.test(bare.split(/[/?#]/, 1)[0] ?? ''))
    return undefined;
  const anySubdomain = bare.startsWith('*.');
  const host = hostOf(anySubdomain ? bare.slice(2) : bare);
  if (host === undefined || (anySubdomain && !host.includes('.'))) return undefined;
  return `*://${anySubdomain ? '*.' : ''}${host}/*`;
}

/** The host as browsers write it (例子.中国 in its ASCII form), or undefined. */
function hostOf(text: string): string | undefined {
  // A port of * is what some write in patterns.
  const { hostname = '' } = urlOf(`http://${text.replace(/^([^/?#]*):\*/, '$1')}`) ?? {};
  return /^(\[[0-9a-f:.]+\]|[a-z0-9_-]+(\.[a-z0-9_-]+)*)$/i.test(hostname) ? hostname : undefined;
}

/** Patterns of the sites that are always on. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const servers = new Set([...Object.values(await syncServers()), ...(await libraryServers())]);
  return origins.filter((origin) => SCHEMES.test(origin) && !servers.has(origin)).sort();
}

const SYNC_SERVERS: Readonly<Record<Vault, string>> = { own: 'syncServer', shared: 'sharedServer' };

/** The servers to sync with are granted too, but they are no sites to draft on. */
async function syncServers(): Promise<Readonly<Partial<Record<Vault, string>>>> {
  const stored = await browser.storage.local.get(Object.values(SYNC_SERVERS));
  const patterns = VAULTS.map((vault) => [vault, stored[SYNC_SERVERS[vault]]] as const);
  return Object.fromEntries(patterns.filter(([, pattern]) => typeof pattern === 'string'));
}

/** Notes the server's pattern; undefined: there is none any more, and the permission for the one before goes. */
export async function setSyncServer(pattern: string | undefined, vault: Vault = 'own'): Promise<void> {
  const before = (await syncServers())[vault];
  if (pattern === undefined) await browser.storage.local.remove(SYNC_SERVERS[vault]);
  else await browser.storage.local.set({ [SYNC_SERVERS[vault]]: pattern });
  const inUse = [...Object.values(await syncServers()), ...(await libraryServers())];
  if (before !== undefined && !inUse.includes(before)) await browser.permissions.remove({ origins: [before] });
}

const LIBRARY_SERVERS = 'libraryServers';

/** Servers that libraries are read from: no sites to draft on either. */
async function libraryServers(): Promise<readonly string[]> {
  const patterns = (await browser.storage.local.get(LIBRARY_SERVERS))[LIBRARY_SERVERS];
  return Array.isArray(patterns) ? patterns.filter((pattern) => typeof pattern === 'string') : [];
}

/** Notes exactly these; the permissions for others that were noted go, unless sync needs them. */
export async function setLibraryServers(patterns: readonly string[]): Promise<void> {
  const kept = new Set([...patterns, ...Object.values(await syncServers())]);
  const gone = (await libraryServers()).filter((pattern) => !kept.has(pattern));
  await browser.storage.local.set({ [LIBRARY_SERVERS]: [...new Set(patterns)] });
  if (gone.length > 0) await browser.permissions.remove({ origins: gone });
}

/** Asks for the permission for a server to read a library from; as `requestSite`. */
export async function requestLibraryServer(pattern: string): Promise<boolean> {
  // Noted before the answer is in: what is granted then is not taken for a site to draft on.
  const noting = libraryServers().then((known) =>
    browser.storage.local.set({ [LIBRARY_SERVERS]: [...new Set([...known, pattern])] }),
  );
  const isGranted = await requestSite(pattern);
  await noting;
  return isGranted;
}

/** The scheme of an address and its host only. Browsers know no ports here. */
export function originPattern({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}

export function hasPermission(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Asks for several sites in one question; as `requestSite`. */
export async function requestSites(patterns: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...patterns] });
  } catch (cause) {
    log('permission request failed', cause);
    return false;
  }
}

/** Asks the person; must be called inside a click, before anything is awaited. False when they say no. Never throws. */
export function requestSite(pattern: string): Promise<boolean> {
  return requestSites([pattern]);
}

export async function revokeSite(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Whether the site of this address is always on. */
export async function isSiteGranted(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  return pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
}

export function onSitesChanged(listener: () => void): Unsubscribe {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
