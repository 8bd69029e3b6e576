/** Sections that neither a name nor a place tells, but what is written in them: faults and intentions under a slogan. */
import type { Pack, PackSection } from '../packs/model';
import { type SectionNames, sectionNames } from './affinity';
import { meaningOf } from './meanings';
import type { OutlineNode } from './model';
import { headingKey } from './section-key';

export interface FoundByContent {
  readonly section: PackSection;
  /** Index of its heading in `Outline.nodes`. */
  readonly node: number;
}

/** A heading of the outermost level that no name has claimed. */
export interface FreeHeading {
  readonly index: number;
  readonly body: string;
}

/** Words of a text that speaks of faults. */
const FAULT =
  /不(?:够|足|高|强|深|牢|严|细|实|快|多|平衡|充分|及时|到位|完善|健全|规范|明显|理想|扎实|深入)|有待|欠缺|缺乏|缺少|缺口|薄弱|滞后|短板|困难|差距|矛盾|偏[低少弱慢高]|尚未|[仍还](?:有|存|需|不|没)|脱节|流于形式/;
/** Words of a text that speaks of what is to come, and those that leave no doubt. */
const AHEAD = /将(?!近)|明年|来年|今后|下一?步|接下来|力争|争取|继续|进一步|计划|打算|拟|确保|年?底前|月底?前|日前/;
const SURELY_AHEAD =
  /明年|来年|今后|下一?步|下半年|下季度|[二三四]季度(?:将|要)|接下来|我们将|(?:^|[，。；：、])[^，。；：]{0,8}将(?!近)|力争|年底前|月底?前/;
/** Words of a text that tells what was done. */
const DONE = /[^为]了(?!解)|已|累计|同比|共(?!同|建|享|治|识)|今年以来|一年来|先后|荣获/;

const LEAST_SIGNS = 2;
const LEAST_SHARE = 0.3;

/**
 * Faults and plans of kinds that ask for them, in the order of the kind: `found` tells the headings of the other sections.
 * Only the last free heading can be the plan, and only below another one; the faults may have come behind it.
 */
export function headingsByContent(
  pack: Pack,
  found: ReadonlyMap<string, number>,
  freeHeadings: () => readonly FreeHeading[],
): readonly FoundByContent[] {
  if (!pack.ordered) return [];
  const lost = sectionNames(pack.sections).filter(({ section }) => isAsked(section) && !found.has(section.id));
  const [plan, problems] = [ofMeaning(lost, 'plan'), ofMeaning(lost, 'problems')];
  if (plan === undefined && problems === undefined) return [];
  const free = freeHeadings();
  const last = plan && free.at(-1);
  const faults = ofMeaning(sectionNames(pack.sections), 'problems');
  const others = new Map([...found].filter(([id]) => id !== faults?.id));
  const planned = last && isBetween(pack, plan, others, last.index) && speaksOfPlans(last) ? [last] : [];
  const rest = free.filter((heading) => !planned.includes(heading));
  const faulty = problems
    ? rest.filter((heading) => isBetween(pack, problems, found, heading.index) && speaksOfFaults(heading))
    : [];
  return [
    ...(plan ? planned.map(({ index }) => ({ section: plan, node: index })) : []),
    ...(problems && faulty.length === 1 ? faulty.map(({ index }) => ({ section: problems, node: index })) : []),
  ];
}

const isAsked = ({ block, requirement }: PackSection): boolean => block === 'heading' && requirement !== 'may';

const ofMeaning = (names: readonly SectionNames[], meaning: 'plan' | 'problems'): PackSection | undefined =>
  names.find(({ names: [heading = ''] }) => meaningOf(heading) === meaning)?.section;

/** Behind at least one heading, and where the kind has the section among those that were found. */
function isBetween(
  { sections }: Pack,
  section: PackSection,
  found: ReadonlyMap<string, number>,
  index: number,
): boolean {
  const at = sections.indexOf(section);
  const places = (some: readonly PackSection[]) => some.flatMap(({ id }) => found.get(id) ?? []);
  return (
    index > 0 &&
    places(sections.slice(0, at)).every((place) => place < index) &&
    places(sections.slice(at + 1)).every((place) => place > index)
  );
}

/** Whether a heading may stand for the section by its place alone: where faults are expected, it has to speak of one. */
export const maySpeakOf = (section: PackSection, heading: string, body: string): boolean =>
  meaningOf(headingKey(section.heading)) !== 'problems' ||
  meaningOf(headingKey(heading)) === 'problems' ||
  FAULT.test(body);

function speaksOfFaults({ body }: FreeHeading): boolean {
  const clauses = clausesOf(body);
  const faults = clauses.filter((clause) => FAULT.test(clause)).length;
  return faults >= LEAST_SIGNS && faults >= LEAST_SHARE * clauses.length;
}

function speaksOfPlans({ body }: FreeHeading): boolean {
  const clauses = clausesOf(body);
  const ahead = clauses.filter((clause) => AHEAD.test(clause)).length;
  const done = clauses.filter((clause) => DONE.test(clause)).length;
  return SURELY_AHEAD.test(body) && ahead > done;
}

const clausesOf = (body: string): readonly string[] =>
  body.split(/[，,。；;：:、\n]/).filter((clause) => clause.length > 1);

/** What a heading that has no name may be asked for. */
export const isHeadline = ({ depth, kind }: OutlineNode): boolean =>
  depth === 1 && (kind === 'own_line' || kind === 'run_in');
