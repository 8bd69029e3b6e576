import { err, ok, type Result } from '../result';
import type { MessageRef } from '../rules/rule';
import type { Pack, PackSection } from './model';
import {
  at,
  type Check,
  isBoolean,
  isInteger,
  isListOf,
  isOneOf,
  isRecord,
  isText,
  onlyKeys,
  type PackProblem,
} from './narrow';

export type { PackProblem } from './narrow';

/**
 * The pack in a parsed JSON file, or everything that is wrong with it, each with its JSON path ($.sections[2].id).
 * Accepts exactly what public/packs/pack.schema.json accepts, less what a schema cannot say: ids are unique,
 * and no heading or alias means two sections.
 */
export function readPack(value: unknown): Result<Pack, readonly PackProblem[]> {
  const problems: PackProblem[] = [];
  checkPack(value, '$', problems);
  if (problems.length > 0) return err(problems);
  const pack = value as Pack; // every key was checked just above
  problems.push(...repeatedIds(pack), ...sharedNames(pack));
  return problems.length > 0 ? err(problems) : ok(pack);
}

const MAX_TEXT = 500;
const ID = /^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const FACT = /^(count|date|deadline|owner|doc|percent)(>=[1-9][0-9]?)?\??$/;

const isLine = isText({ min: 1, max: MAX_TEXT, pattern: /^[^\n\r]*\S[^\n\r]*$/ });
const isMaybeEmptyLine = isText({ min: 0, max: MAX_TEXT, pattern: /^[^\n\r]*$/ });

const SECTION_KEYS: Readonly<Record<keyof PackSection, Check>> = {
  id: isText({ min: 1, max: 60, pattern: ID }),
  heading: isLine,
  name: isLine,
  aliases: isListOf(isLine, { min: 0, max: 100 }),
  requirement: isOneOf('must', 'should', 'may'),
  block: isOneOf('heading', 'body', 'label', 'title', 'addressee', 'lead', 'closing', 'signature', 'date'),
  minChars: isInteger(0, 100_000),
  guidance: isMaybeEmptyLine,
  skeleton: isListOf(isLine, { min: 0, max: 50 }),
  facts: isListOf(isText({ min: 1, max: 20, pattern: FACT }), { min: 0, max: 20 }),
};

const PACK_KEYS: Readonly<Record<keyof Pack, Check>> = {
  version: isOneOf(1),
  id: isText({ min: 1, max: 60, pattern: ID }),
  language: isText({ min: 2, max: 35, pattern: LANGUAGE }),
  name: isLine,
  titleMatch: isListOf(isLine, { min: 0, max: 100 }),
  numbering: isOneOf('gongwen', 'decimal', 'markdown', 'plain'),
  ordered: isBoolean,
  sections: isListOf(checkSection, { min: 1, max: 60 }),
  closings: isListOf(isLine, { min: 0, max: 100 }),
  forbidden: isListOf(isLine, { min: 0, max: 100 }),
};

/** Members that may be left out. */
const OPTIONAL_IN_PACK: readonly string[] = ['closings', 'forbidden'];
const OPTIONAL_IN_SECTION: readonly string[] = ['name'];

function checkPack(value: unknown, path: string, problems: PackProblem[]): void {
  if (!isRecord(value, path, problems)) return;
  onlyKeys(value, Object.keys(PACK_KEYS), ['$schema'], path, problems);
  checkMembers(value, PACK_KEYS, OPTIONAL_IN_PACK, path, problems);
}

function checkSection(value: unknown, path: string, problems: PackProblem[]): void {
  if (!isRecord(value, path, problems)) return;
  onlyKeys(value, Object.keys(SECTION_KEYS), [], path, problems);
  checkMembers(value, SECTION_KEYS, OPTIONAL_IN_SECTION, path, problems);
}

function checkMembers(
  value: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, Check>>,
  optional: readonly string[],
  path: string,
  problems: PackProblem[],
): void {
  for (const [key, check] of Object.entries(checks))
    if (!optional.includes(key) || Object.hasOwn(value, key)) check(value[key], at(path, key), problems);
}

function repeatedIds({ sections }: Pack): PackProblem[] {
  const seen = new Map<string, number>();
  return sections.flatMap(({ id }, index) => {
    const first = seen.get(id);
    seen.set(id, first ?? index);
    return first === undefined ? [] : [problem(`$.sections[${index}].id`, 'pack.repeated-id', { id })];
  });
}

/** A heading or alias that stands in two sections would make the match depend on their order. */
function sharedNames({ sections }: Pack): PackProblem[] {
  const owner = new Map<string, string>();
  return sections.flatMap((section, index) =>
    namesOf(section).flatMap(([key, name]) => {
      const other = owner.get(name) ?? section.id;
      owner.set(name, other);
      if (other === section.id) return [];
      return [problem(`$.sections[${index}]${key}`, 'pack.shared-alias', { alias: name, other })];
    }),
  );
}

/** The texts that mean a section, with where they stand. Only under `heading` is the heading one: elsewhere it is text to insert. */
function namesOf({ block, heading, aliases }: PackSection): readonly (readonly [key: string, name: string])[] {
  const listed = aliases.map((alias, index) => [`.aliases[${index}]`, alias] as const);
  return block === 'heading' ? [['.heading', heading] as const, ...listed] : listed;
}

const problem = (path: string, key: string, params: NonNullable<MessageRef['params']>): PackProblem => ({
  path,
  message: { key, params },
});
