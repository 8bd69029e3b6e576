/** Which report kind a page and a text are about. */
import type { Pack } from '../packs/model';
import { isHeaded } from '../packs/section-block';
import { sectionNames } from './affinity';
import { type ParseHints, parseOutline } from './parse';
import { kindOfOutline } from './text-kind';
import { kindOfTitle } from './title-kind';

export { kindOfOutline } from './text-kind';

export interface KindHints {
  readonly pageTitle: string;
  readonly url: string;
  /** Text of the form's title field. */
  readonly subject: string;
  readonly text: string;
}

/**
 * Id of the most likely pack, or undefined when nothing points to any. The form's title field is believed first, then the
 * text's own title, its headings and formulas, the page's title, the address.
 */
export function guessKind(packs: readonly Pack[], { pageTitle, url, subject, text }: KindHints): string | undefined {
  return (
    kindOfTitle(packs, subject) ??
    byText(packs, text) ??
    kindOfTitle(packs, pageTitle) ??
    byAddress(packs, readable(url))
  );
}

function byText(packs: readonly Pack[], text: string): string | undefined {
  return kindOfOutline(packs, parseOutline(text, hintsOf(packs)));
}

/** The headings of all kinds; one object as long as there are no others, so that what was read with it stays known. */
function hintsOf(packs: readonly Pack[]): ParseHints {
  const known = made.get(packs);
  if (known !== undefined) return known;
  const parts = packs.flatMap(({ sections }) => sectionNames(sections)).filter(({ section }) => isHeaded(section));
  const hints: ParseHints = { headings: new Set(parts.flatMap(({ names }) => names)), blocks: new Map() };
  made.set(packs, hints);
  return hints;
}

const made = new WeakMap<readonly Pack[], ParseHints>();

/** The address with %XX decoded, where it can be. */
function readable(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url; // a malformed escape: the address as it stands
  }
}

/** Words which in an address mean a kind; report, request or help say nothing there. */
const TELLING: ReadonlySet<string> = new Set(['weekly', 'daily', 'minutes', 'bug', 'incident', 'rfc', 'purchase']);

/** weekly in …/reports/weekly/new, of a pack id such as en.weekly; a Chinese address is read as a title. */
function byAddress(packs: readonly Pack[], url: string): string | undefined {
  if (/\p{Script=Han}/u.test(url)) return kindOfTitle(packs, url);
  const words = new Set(url.toLowerCase().split(/[^a-z]+/));
  const found = [...TELLING].filter((word) => words.has(word));
  return packs.find(({ id }) => found.includes(id.replace(/^en\./, '')))?.id;
}
