import type { Settings } from './settings';
import { siteKey } from './site-kind';

/** Whether findings are marked beside the text on this page. */
export const isMarked = ({ marksFindings, marksOffPages }: Settings, url: string): boolean =>
  marksFindings && !marksOffPages.includes(siteKey(url));

const KEPT_PAGES = 200;

/** The change of settings that turns marks on or off for pages like this one. */
export function markPage({ marksOffPages }: Settings, url: string, isOn: boolean): Partial<Settings> {
  const key = siteKey(url);
  const others = marksOffPages.filter((page) => page !== key);
  return { marksOffPages: isOn ? others : [...others.slice(1 - KEPT_PAGES), key] };
}
