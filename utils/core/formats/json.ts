import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { err, ok, type Result } from '../result';
import { checkSize } from './limits';
import type { FormatFailure, FormatInput } from './model';

/** What the file holds as JSON, comments and trailing commas allowed. The one file that imports jsonc-parser. */
export function readJson({ text }: FormatInput): Result<unknown, FormatFailure> {
  const sized = checkSize(text);
  if (!sized.ok) return sized;
  const strict = parseStrict(text);
  if (strict !== undefined) return ok(strict.value);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (tree === undefined || first !== undefined)
    return err({ code: 'broken', line: text.slice(0, first?.offset ?? 0).split('\n').length });
  return ok(toValue(tree));
}

/** Whether a file looks like JSON, so that its error is worth telling. Each comment can be read in one way only. */
export const looksLikeJson = (text: string): boolean =>
  /^\s*(?:\/\/[^\n]*\n\s*|\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*[[{]/.test(text);

function parseStrict(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** As jsonc-parser's own, which would set the prototype of an object with a key `__proto__`. */
function toValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toValue);
  if (node.type !== 'object') return getNodeValue(node) as unknown;
  return Object.fromEntries((node.children ?? []).map(toEntry));
}

function toEntry({ children = [] }: Node): readonly [string, unknown] {
  const [key, value] = children;
  return [String(key?.value ?? ''), value === undefined ? null : toValue(value)];
}
