/** Makes a template of a report that was written before. */
import type { OutlineNode } from '../outline/model';
import { parseOutline } from '../outline/parse';
import { headingKey } from '../outline/section-key';
import { suggestFields } from '../snippets/suggest-fields';
import { createGeneraliser } from './generalise';
import type { Pack, PackSection } from './model';
import { type RepeatedPhrase, repeatedPhrases } from './repeated-phrases';

export interface Harvest {
  /** A name for the template: the title without dates and units, '' when the report has none. */
  readonly name: string;
  readonly titleMatch: readonly string[];
  readonly numbering: Pack['numbering'];
  readonly sections: readonly PackSection[];
  readonly phrases: readonly RepeatedPhrase[];
}

const MAX_LINE = 300;
const MOST_SECTIONS = 60;
const MOST_LINES = 30;

/**
 * The sections of a report, with dates, figures and units as fields, and what it says again and again. Nothing is kept by
 * this: the person looks at it first. No sections when the text has no headings and none of the blocks of a report.
 */
export function harvest(text: string): Harvest {
  const outline = parseOutline(text);
  const generalise = createGeneraliser();
  const blocks = outline.blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end).trim() }));
  const title = blocks.find(({ kind }) => kind === 'title')?.text ?? '';
  const top = outermost(outline.nodes);
  const before = blocks.filter(({ kind }) => kind === 'title' || kind === 'addressee' || kind === 'lead');
  const after = blocks.filter(({ kind }) => kind === 'closing' || kind === 'signature' || kind === 'date');
  const all = [
    ...before.map((block) => blockSection(block, generalise)),
    ...top.map((node) => headingSection(node, text, outline.nodes, generalise)),
    ...after.map((block) => blockSection(block, generalise)),
  ];
  const genre = genreOf(title);
  return {
    name: genre,
    titleMatch: genre === '' ? [] : [genre],
    numbering: numberingOf(top),
    sections: withIds(all),
    phrases: repeatedPhrases(text).filter((phrase) => !isField(phrase.text)),
  };
}

/** The template as it is kept. `chosen` are ids of sections; the others are left out. */
export function toPack(
  harvested: Harvest,
  { id, name, language, chosen }: { id: string; name: string; language: string; chosen: readonly string[] },
): Pack {
  const { titleMatch, numbering } = harvested;
  const sections = harvested.sections.filter((section) => chosen.includes(section.id));
  return { version: 1, id, language, name, titleMatch, numbering, ordered: true, sections };
}

function outermost(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const headings = nodes.filter(({ kind }) => kind !== 'bullet' && kind !== 'item');
  const shallowest = Math.min(...headings.map(({ depth }) => depth));
  const top = headings.filter(({ depth }) => depth === shallowest);
  // One heading above all others is the title written as a heading.
  const [only] = top;
  const below = headings.filter(({ depth }) => depth === shallowest + 1);
  return top.length === 1 && only?.style === 'markdown' && below.length > 1 ? below : top;
}

/** The name of a unit changes from one report to the next: it is a field, not a phrase. */
const isField = (phrase: string): boolean => suggestFields(phrase).some(({ text }) => text === phrase);

type Draft = Omit<PackSection, 'id'>;

function headingSection(
  node: OutlineNode,
  text: string,
  nodes: readonly OutlineNode[],
  generalise: (text: string) => string,
): Draft {
  const below = nodes.filter(
    ({ offset, kind, depth }) =>
      offset > node.offset &&
      offset < node.end &&
      depth === node.depth + 1 &&
      (kind === 'own_line' || kind === 'run_in'),
  );
  const skeleton = below.slice(0, MOST_LINES).map(({ offset, textEnd, kind }) => {
    const line = generalise(oneLine(text.slice(offset, textEnd)));
    return kind === 'run_in' ? `${line}。` : line;
  });
  return {
    heading: oneLine(node.text.replace(PERIOD, '')) || oneLine(node.text) || '小标题',
    aliases: [],
    requirement: 'must',
    block: 'heading',
    minChars: 0,
    guidance: '',
    skeleton: skeleton.filter((line) => line !== ''),
    facts: [],
  };
}

/** A year in a heading is another one next time; matching leaves it out anyway. */
const PERIOD = /^(?:\d{4}年|[〇零一二三四五六七八九]{4}年)(?:度|上半年|下半年)?/;

function blockSection(
  { kind, text }: { kind: Draft['block']; text: string },
  generalise: (text: string) => string,
): Draft {
  const heading =
    kind === 'date'
      ? '{{日期}}'
      : kind === 'signature'
        ? '{{单位全称}}'
        : oneLine(generalise(text.replace(/\s*\n\s*/g, '')));
  return {
    heading: heading || '{{内容}}',
    name: BLOCK_NAMES[kind] ?? kind,
    aliases: [],
    requirement: kind === 'title' || kind === 'lead' ? 'must' : 'should',
    block: kind,
    minChars: 0,
    guidance: '',
    skeleton: [],
    facts: [],
  };
}

const BLOCK_NAMES: Readonly<Partial<Record<Draft['block'], string>>> = {
  title: '标题',
  addressee: '主送机关',
  lead: '导语',
  closing: '结语',
  signature: '署名',
  date: '日期',
};

/** The last words of a title, which name the kind: 某局2024年安全生产工作总结 → 安全生产工作总结. */
function genreOf(title: string): string {
  const plain = oneLine(title.replace(/^#+\s*/, ''));
  const rest = plain.split(/\d{4}年(?:度|上半年|下半年)?|第?\d+[季月周期]度?/).at(-1) ?? '';
  const words = (rest.trim().length >= 4 ? rest : plain).replace(/^关于|[（(][^（()）]*[)）]$/g, '').trim();
  return words.slice(0, 40);
}

function numberingOf([first]: readonly OutlineNode[]): Pack['numbering'] {
  if (first === undefined || first.style === 'none') return 'plain';
  if (first.style === 'markdown') return 'markdown';
  return first.style === 'decimal' || first.style.startsWith('arab') ? 'decimal' : 'gongwen';
}

/** Of two sections with one name only the first could ever be found. */
function withIds(drafts: readonly Draft[]): readonly PackSection[] {
  const seen = new Set<string>();
  const kept = drafts.filter((draft) => {
    const key = draft.block === 'heading' ? headingKey(draft.heading) || draft.heading : draft.block;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return kept.slice(0, MOST_SECTIONS).map((draft, index) => ({ id: `s${index + 1}`, ...draft }));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MAX_LINE).trim();
