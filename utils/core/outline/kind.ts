/** Which report kind a page and a text are about. */
import type { Pack } from '../packs/model';
import { isHeaded } from '../packs/section-block';
import { toComparable } from '../text/normalize';
import { sectionNames } from './affinity';
import type { Outline } from './model';
import { parseOutline } from './parse';
import { headingKey } from './section-key';

export interface KindHints {
  readonly pageTitle: string;
  readonly url: string;
  /** Text of the form's title field. */
  readonly subject: string;
  readonly text: string;
}

/** Longer ones are clauses. */
const HEADING_LENGTH = 40;
/** One heading in common says little. */
const LEAST_SHARED_HEADINGS = 2;

/**
 * Id of the most likely pack, or undefined when nothing points to any. The form's title field is believed first, then the
 * text's own title, its headings, the page's title, the address. In one source the longest title wins.
 */
export function guessKind(packs: readonly Pack[], { pageTitle, url, subject, text }: KindHints): string | undefined {
  return (
    byTitle(packs, subject) ??
    byText(packs, text) ??
    byTitle(packs, pageTitle) ??
    byTitle(packs, readable(url)) ??
    byAddress(packs, url)
  );
}

function byTitle(packs: readonly Pack[], title: string): string | undefined {
  const words = toComparable(title);
  if (words === '') return undefined;
  const lengthOf = (pack: Pack) =>
    titlesOf(pack).reduce((longest, match) => (words.includes(match) ? Math.max(longest, match.length) : longest), 0);
  return best(packs, lengthOf, 1);
}

const comparableTitles = new WeakMap<Pack, readonly string[]>();

/** A pack's titles for comparing, made once. */
function titlesOf(pack: Pack): readonly string[] {
  const titles = comparableTitles.get(pack) ?? pack.titleMatch.map(toComparable);
  comparableTitles.set(pack, titles);
  return titles;
}

/** By the text's own title, else by its headings. */
function byText(packs: readonly Pack[], text: string): string | undefined {
  const names = packs.flatMap((pack) => headingNames(pack).flat());
  return kindOfOutline(packs, parseOutline(text, { headings: new Set(names), blocks: new Map() }));
}

/** As `guessKind`, from a text that has been read already. */
export function kindOfOutline(packs: readonly Pack[], { text, blocks, nodes }: Outline): string | undefined {
  const title = blocks.find(({ kind }) => kind === 'title');
  const named = title === undefined ? undefined : byTitle(packs, text.slice(title.start, title.end));
  if (named !== undefined) return named;
  const headings = nodes.filter(({ text: heading }) => heading.length <= HEADING_LENGTH);
  const found = new Set(headings.map((node) => headingKey(node.text)));
  const sharedWith = (pack: Pack) =>
    headingNames(pack).filter((section) => section.some((name) => found.has(name))).length;
  return best(packs, sharedWith, LEAST_SHARED_HEADINGS);
}

/** For each headed section the names its heading may have. */
function headingNames({ sections }: Pack): readonly (readonly string[])[] {
  return sectionNames(sections).flatMap(({ section, names }) => (isHeaded(section) ? [names] : []));
}

/** Id of the first pack with the highest score that is at least `least`. */
function best(packs: readonly Pack[], scoreOf: (pack: Pack) => number, least: number): string | undefined {
  const [winner] = packs
    .map((pack) => ({ id: pack.id, score: scoreOf(pack) }))
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score);
  return winner?.id;
}

/** The address with %XX decoded, where it can be. */
function readable(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url; // a malformed escape: the address as it stands
  }
}

/** weekly in …/reports/weekly/new, of a pack id such as en.weekly. */
function byAddress(packs: readonly Pack[], url: string): string | undefined {
  const words = new Set(url.toLowerCase().split(/[^a-z]+/));
  return best(packs, ({ id }) => (words.has(id.split('.').at(id.startsWith('en.') ? 1 : 0) ?? '') ? 1 : 0), 1);
}
