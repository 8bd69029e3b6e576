import { urlOf } from '@/utils/app/url';

/** Hosts, one a line, or the first line that names none. What surrounds a host (scheme, port, path) is dropped. */
export function readSites(text: string): { readonly sites: readonly string[]; readonly invalid?: string } {
  const sites: string[] = [];
  for (const line of text.split(/\s+/).filter((part) => part !== '')) {
    const bare = line.normalize('NFKC').replace(/^\*\./, '');
    const address = /^https?:\/\//i.test(bare) ? bare : `http://${bare}`;
    const host = urlOf(address)?.hostname ?? '';
    if (!/^(\[[0-9a-f:.]+\]|[a-z0-9_-]+(\.[a-z0-9_-]+)*)$/i.test(host)) return { sites, invalid: line };
    sites.push(host);
  }
  return { sites: [...new Set(sites)] };
}
