import type { GuardPolicy } from '@/utils/core/guard/policy';
import { readSites } from './site-list';

type Words = Readonly<Record<GuardPolicy, string>>;
type Policies = Readonly<Record<string, GuardPolicy>>;

/** One site a line, `site=policy`, in the person's language. */
export function policyLines(policies: Policies, words: Words): string {
  return Object.entries(policies)
    .map(([site, policy]) => `${site}=${words[policy]}`)
    .join('\n');
}

/** What the lines say, or the first one that makes no sense. Policies may be named in English too. */
export function readPolicies(text: string, words: Words): { readonly policies: Policies; readonly invalid?: string } {
  const policies: Record<string, GuardPolicy> = {};
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [name = '', word = ''] = line.split(/[=＝]/).map((part) => part.trim());
    const { sites, invalid } = readSites(name);
    const [site] = sites;
    const policy = (Object.keys(words) as GuardPolicy[]).find(
      (key) => key === word.toLowerCase() || words[key] === word,
    );
    if (invalid !== undefined || site === undefined || policy === undefined) return { policies, invalid: line };
    policies[site] = policy;
  }
  return { policies };
}
