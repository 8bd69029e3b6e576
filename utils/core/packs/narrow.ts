import type { MessageRef } from '../rules/rule';

/** One thing wrong with a pack file, at a JSON path such as `$.sections[2].aliases[0]`. */
export interface PackProblem {
  readonly path: string;
  readonly message: MessageRef;
}

/** Adds a problem for everything at `path` that is not as it should be. */
export type Check = (value: unknown, path: string, problems: PackProblem[]) => void;

/** More problems than this help nobody, and a hostile file could hold millions. */
const MAX_PROBLEMS = 50;

/** Path of a member; names that are no plain words are quoted. */
export const at = (path: string, key: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key.slice(0, 40))}]`;

export function isRecord(
  value: unknown,
  path: string,
  problems: PackProblem[],
): value is Readonly<Record<string, unknown>> {
  const fits = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!fits) add(problems, path, 'pack.not-object');
  return fits;
}

/** Unknown keys are refused: nearly always they are a known key, misspelt, whose absence would go unnoticed. */
export function onlyKeys(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  ignored: readonly string[],
  path: string,
  problems: PackProblem[],
): void {
  for (const key of Object.keys(value))
    if (!known.includes(key) && !ignored.includes(key)) add(problems, at(path, key), 'pack.unknown-key');
}

export const isBoolean: Check = (value, path, problems) => {
  if (typeof value !== 'boolean') add(problems, path, value === undefined ? 'pack.missing' : 'pack.not-boolean');
};

export const isInteger =
  (min: number, max: number): Check =>
  (value, path, problems) => {
    if (value === undefined) return add(problems, path, 'pack.missing');
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
    if (!fits) add(problems, path, 'pack.not-integer', { min, max });
  };

export const isOneOf =
  (...choices: readonly (string | number)[]): Check =>
  (value, path, problems) => {
    if (value === undefined) return add(problems, path, 'pack.missing');
    if (!choices.some((choice) => choice === value))
      add(problems, path, 'pack.not-one-of', { choices: choices.join(', ') });
  };

/** Lengths are UTF-16 code units. */
export const isText =
  ({ min, max, pattern }: { min: number; max: number; pattern: RegExp }): Check =>
  (value, path, problems) => {
    if (value === undefined) return add(problems, path, 'pack.missing');
    if (typeof value !== 'string') return add(problems, path, 'pack.not-text');
    if (value.length < min || value.length > max) return add(problems, path, 'pack.text-length', { min, max });
    if (!pattern.test(value)) add(problems, path, 'pack.text-form', { pattern: pattern.source });
  };

export const isListOf =
  (check: Check, { min, max }: { min: number; max: number }): Check =>
  (value, path, problems) => {
    if (value === undefined) return add(problems, path, 'pack.missing');
    if (!Array.isArray(value)) return add(problems, path, 'pack.not-list');
    if (value.length < min || value.length > max) return add(problems, path, 'pack.list-length', { min, max });
    for (const [index, item] of value.entries()) check(item, `${path}[${index}]`, problems);
  };

function add(problems: PackProblem[], path: string, key: string, params?: NonNullable<MessageRef['params']>): void {
  if (problems.length < MAX_PROBLEMS) problems.push({ path, message: params ? { key, params } : { key } });
}
