import { LineCounter, parseDocument, stringify } from 'yaml';
import { err, ok, type Result } from '../result';
import { checkSize } from './limits';
import type { FormatFailure, FormatInput } from './model';

/** A file may name a part and use it again; more often than this it is made to fill the memory. */
const MOST_ALIASES = 100;
/** Levels of indentation: the parser calls itself once per level. */
const MOST_INDENT = 400;

/** What the file holds as YAML 1.2. The one file that imports yaml. */
export function readYaml({ text }: FormatInput): Result<unknown, FormatFailure> {
  const sized = checkSize(text);
  if (!sized.ok) return sized;
  if (isTooDeep(text)) return err({ code: 'too-deep' });
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, logLevel: 'silent', uniqueKeys: false, prettyErrors: false });
  const [problem] = document.errors;
  if (problem !== undefined) return err({ code: 'broken', line: lineCounter.linePos(problem.pos[0]).line });
  return toValue(() => document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown);
}

export const writeYaml = (value: unknown): string => stringify(value, { lineWidth: 0 });

function isTooDeep(text: string): boolean {
  return text.split('\n').some((line) => (/^(?:[ \t]|- |\? )*/.exec(line)?.[0].length ?? 0) > MOST_INDENT);
}

function toValue(work: () => unknown): Result<unknown, FormatFailure> {
  try {
    return ok(work());
  } catch (error) {
    // An alias that is used too often or names nothing.
    if (error instanceof ReferenceError) return err({ code: 'broken' });
    throw error;
  }
}
