/** Which report kind a text is, by its title, its headings and its formulas. */
import type { Pack } from '../packs/model';
import { isHeaded } from '../packs/section-block';
import { toComparable } from '../text/normalize';
import { sectionNames } from './affinity';
import { announcedKind, topicShare } from './kind-clues';
import type { Block, Outline } from './model';
import { headingKey } from './section-key';
import { kindOfTitle } from './title-kind';

/** Longer ones are clauses. */
const HEADING_LENGTH = 40;
/** One heading in common says little. */
const LEAST_SECTIONS = 2;
/** How much the share of required sections found counts beside the headings themselves. */
const WHOLENESS = 0.5;
/** How much the words of its subject count. */
const TOPIC = 1.6;
/** A single heading has to be so long to say something. */
const LEAST_LENGTH = 4;
/** Where closings stand. */
const TAIL = 200;
/** Of 现将有关情况通报如下 the word that says what follows. */
const ANNOUNCED = /(.{2})如下/;

/** The rest of a title, or its subtitle, and no beginning of a sentence. */
const SECOND_LINE = /^\s*\n\s*((?!根据|按照|依据|为|自|在|经|现)[^\n。；;，,：:]{2,40})(?=\n|$)/;
/** Where a text says what it is. */
const LEAD = 600;
const SELF = /制[定订](?:如下|本|以下|此)([^，。；,;:：\n]{0,10}(?:方案|计划|预案|意见|要点))/;

interface Clues {
  /** Keys of headings, → the number of kinds that know the heading. */
  readonly headings: ReadonlyMap<string, number>;
  /** An outermost heading with a number is one of a report: one alone that a kind knows says something. */
  readonly numbered: ReadonlySet<string>;
  /** Id of the kind that the text announces. */
  readonly announced: string | undefined;
  /** A title that names no kind may be that of some other paper. */
  readonly isUntitled: boolean;
  readonly text: string;
  readonly tail: string;
}

/** As `guessKind`, from a text that has been read already. */
export function kindOfOutline(packs: readonly Pack[], outline: Outline): string | undefined {
  const title = outline.blocks.find(({ kind }) => kind === 'title');
  const named = title === undefined ? undefined : kindOfTitles(packs, outline.text, title);
  const isOther = title !== undefined && OTHER_PAPER.test(outline.text.slice(title.start, title.end));
  return named ?? (isOther ? undefined : (kindOfSelf(packs, outline.text) ?? kindOfParts(packs, outline)));
}

/** 办法, 规定, 合同: titles that end so name a paper that is none of the kinds, whatever its chapters are called. */
const OTHER_PAPER =
  /(?:办法|规定|条例|细则|制度|章程|守则|规则|规范|规程|公约|合同|协议|解释|说明|说明书|目录|标准|须知|指南|手册|公告|决定|命令|议案|倡议书|申请书|承诺书|责任书|证明|答复)(?:[(（][^()（）]{0,12}[)）])?$/;

/** By the title, else by it and the line below: many stand in two. */
function kindOfTitles(packs: readonly Pack[], text: string, { start, end }: Block): string | undefined {
  const title = text.slice(start, end);
  const own = kindOfTitle(packs, title);
  if (own !== undefined || /(?:报告|总结|汇报)$/.test(title)) return own;
  const below = SECOND_LINE.exec(text.slice(end, end + 80))?.[1];
  return below === undefined ? undefined : kindOfTitle(packs, `${title}\n${below}`);
}

/** What a text says it is: 特制定如下实施方案, 制定本应急预案. */
function kindOfSelf(packs: readonly Pack[], text: string): string | undefined {
  const name = SELF.exec(text.slice(0, LEAD))?.[1];
  return name === undefined ? undefined : kindOfTitle(packs, name);
}

/** The kind with the most headings and formulas in common with the text; those that few kinds have count for more. */
function kindOfParts(packs: readonly Pack[], outline: Outline): string | undefined {
  const clues = cluesOf(packs, outline);
  const scored = packs.map((pack) => ({ id: pack.id, score: scoreOf(pack, packs, clues) }));
  const [winner] = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return winner?.id;
}

function cluesOf(packs: readonly Pack[], { text, nodes, blocks }: Outline): Clues {
  const keys = nodes
    .filter(({ text: heading }) => heading.length <= HEADING_LENGTH)
    .map((node) => headingKey(node.text));
  const owners = ownersOf(packs);
  const headings = new Map([...new Set(keys)].map((key) => [key, owners.get(key) ?? 0]));
  const numbered = nodes.filter(({ mark, depth, style }) => depth === 1 && mark !== undefined && style !== 'bullet');
  const folded = toComparable(text);
  return {
    headings,
    numbered: new Set(numbered.map((node) => headingKey(node.text)).filter(({ length }) => length >= LEAST_LENGTH)),
    announced: announcedKind(packs, text),
    isUntitled: blocks.every(({ kind }) => kind !== 'title'),
    text: folded,
    tail: folded.slice(-TAIL),
  };
}

/** For each heading that a kind knows the number of kinds that do. */
function ownersOf(packs: readonly Pack[]): ReadonlyMap<string, number> {
  const known = counted.get(packs);
  if (known !== undefined) return known;
  const owners = new Map<string, number>();
  for (const pack of packs)
    for (const name of new Set(partsOf(pack).flatMap(({ names }) => names)))
      owners.set(name, (owners.get(name) ?? 0) + 1);
  counted.set(packs, owners);
  return owners;
}

const counted = new WeakMap<readonly Pack[], ReadonlyMap<string, number>>();

function scoreOf(pack: Pack, packs: readonly Pack[], clues: Clues): number {
  const { headings, numbered, text, tail } = clues;
  const parts = partsOf(pack);
  const keys = parts.map(({ names }) => names.filter((name) => (headings.get(name) ?? 0) > 0));
  const weights = keys.map((found) => Math.max(0, ...found.map((name) => 1 / (headings.get(name) ?? 1))));
  const found = weights.filter((weight) => weight > 0).length;
  const formulas =
    rarity(packs, pack, (one) => closingsOf(one).some((closing) => tail.includes(closing))) +
    rarity(packs, pack, (one) => announced(one).some((words) => text.includes(words))) +
    (clues.announced === pack.id ? 1 : 0);
  const topic = topicShare(packs, pack, text);
  const isHeading = keys.some((own) => own.some((name) => numbered.has(name)));
  const saysEnough =
    found >= LEAST_SECTIONS || formulas > 0 || (clues.isUntitled && found > 0 && (topic > 0 || isHeading));
  if (!saysEnough) return 0;
  const required = parts.flatMap(({ section }, index) => (section.requirement === 'must' ? [weights[index] ?? 0] : []));
  const whole = required.length === 0 ? 0 : required.filter((weight) => weight > 0).length / required.length;
  return weights.reduce((sum, weight) => sum + weight, 0) + whole * WHOLENESS + formulas + topic * TOPIC;
}

/** One divided by the number of kinds that share the trait; 0 for a kind without it. */
function rarity(packs: readonly Pack[], pack: Pack, hasTrait: (pack: Pack) => boolean): number {
  return hasTrait(pack) ? 1 / packs.filter(hasTrait).length : 0;
}

const partsOf = ({ sections }: Pack) => sectionNames(sections).filter(({ section }) => isHeaded(section));

function closingsOf({ closings = [], sections }: Pack): readonly string[] {
  const own = sections.filter(({ block, heading }) => block === 'closing' && !heading.includes('{{'));
  return [...closings, ...own.map(({ heading }) => heading)].map((words) => toComparable(words).replace(/[。.!]$/, ''));
}

function announced({ sections }: Pack): readonly string[] {
  return sections.flatMap(({ block, heading }) =>
    block === 'lead' ? (ANNOUNCED.exec(toComparable(heading))?.[0] ?? []) : [],
  );
}
