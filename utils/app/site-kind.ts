import type { Pack } from '../core/packs/model';
import type { PageHints } from './protocol';
import type { Settings } from './settings';

/** Choices kept; the oldest go first. */
const KEPT_CHOICES = 200;

/** The kind that the person chose on such a page before, if it is still there. */
export function rememberedKind(
  { kindBySite }: Settings,
  packs: readonly Pack[],
  { url }: Pick<PageHints, 'url'>,
): string | undefined {
  const chosen = kindBySite[siteKey(url)];
  return packs.some(({ id }) => id === chosen) ? chosen : undefined;
}

/** The change of settings that remembers the choice for pages like this one. */
export function rememberKind(settings: Settings, hints: PageHints, packId: string): Partial<Settings> {
  const key = siteKey(hints.url);
  const others = Object.entries(settings.kindBySite).filter(([other]) => other !== key);
  return { kindBySite: Object.fromEntries([...others.slice(1 - KEPT_CHOICES), [key, packId]]) };
}

/**
 * Host and path of an address, with what changes from visit to visit taken out: numbers in the path become #, of the query
 * only words without digits stay (`mod=post&action=newthread`), in order of name.
 * @example siteKey('http://bbs.example.cn/forum.php?mod=post&action=newthread&fid=37') // 'bbs.example.cn/forum.php?action=newthread&mod=post'
 */
export function siteKey(url: string): string {
  const [, host = '', path = '', query = ''] = /^[a-z-]+:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  const words = query
    .split('&')
    .filter((pair) => /^[a-z_]+=[a-z_]+$/i.test(pair))
    .sort();
  return `${host.toLowerCase()}${path.replace(/\d+/g, '#')}${words.length > 0 ? `?${words.join('&')}` : ''}`;
}
