/** Building a template from parts found elsewhere: everything fits the schema in the end. */
import { headingKey } from '../outline/section-key';
import type { Pack, PackSection } from './model';

const MAX_LINE = 300;
const MOST_SECTIONS = 60;
const MOST_LINES = 50;

/** What an import knows of a section; the rest is left for the person to say. */
export type SectionDraft = Pick<PackSection, 'heading'> & Partial<Omit<PackSection, 'id'>>;

export interface PackDraft {
  readonly name: string;
  readonly language: string;
  readonly numbering: Pack['numbering'];
  readonly titleMatch?: readonly string[];
  readonly sections: readonly SectionDraft[];
}

/** The template with this id. Headings that mean the same are kept once; lines are cut to what the schema allows. */
export function toDraftPack({ name, language, numbering, titleMatch = [], sections }: PackDraft, id: string): Pack {
  const seen = new Set<string>();
  const kept = sections.filter(({ heading }) => {
    const key = headingKey(heading) || heading;
    const isNew = oneLine(heading) !== '' && !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return {
    version: 1,
    id,
    language,
    name: oneLine(name),
    titleMatch: titleMatch.map(oneLine).filter((text) => text !== ''),
    numbering,
    ordered: true,
    sections: kept.slice(0, MOST_SECTIONS).map((section, index) => ({
      aliases: [],
      requirement: 'must',
      block: 'heading',
      minChars: 0,
      facts: [],
      ...section,
      id: `s${index + 1}`,
      heading: oneLine(section.heading),
      guidance: oneLine(section.guidance ?? ''),
      skeleton: toLines(section.skeleton ?? []),
    })),
  };
}

/** A new section for the editor, with an id that no other has. */
export function newSection(others: readonly PackSection[], heading: string): PackSection {
  let number = others.length + 1;
  while (others.some(({ id }) => id === `s${number}`)) number++;
  return {
    id: `s${number}`,
    heading,
    aliases: [],
    requirement: 'must',
    block: 'heading',
    minChars: 0,
    guidance: '',
    skeleton: [],
    facts: [],
  };
}

/** What a person typed, line by line, without empty ones; nothing is cut: what is too long or too much is for the schema to say. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Each line for itself, empty ones left out. */
export const toLines = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => text.split(/[\r\n\u2028\u2029]+/))
    .map(oneLine)
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MAX_LINE).trim();
