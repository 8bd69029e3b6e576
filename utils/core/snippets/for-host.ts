import { isAmongHosts } from '../text/hosts';
import type { Snippet } from './model';

/**
 * The snippets that may be used on a host; those for other sites are left out. '' stands for a page that is not known, where
 * all may be used. The list itself comes back when nothing is left out, so that what was made of it can be kept.
 */
export function snippetsForHost(snippets: readonly Snippet[], host: string): readonly Snippet[] {
  if (host === '' || snippets.every((snippet) => isFor(snippet, host))) return snippets;
  return snippets.filter((snippet) => isFor(snippet, host));
}

const isFor = ({ sites = [] }: Snippet, host: string): boolean => sites.length === 0 || isAmongHosts(host, sites);
