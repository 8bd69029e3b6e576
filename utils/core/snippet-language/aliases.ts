import { BUILT_IN_NAMES } from './names';

/**
 * `source` with the short forms written out in Liquid: {姓名:默认} {部门|一科|二科} {光标} {今天}.
 * Names start with a Chinese character; everything else in braces, and what Liquid already owns, stays as it is.
 * Never changes the number of lines.
 */
export function expandShortForms(source: string): string {
  return source.replace(OWNED_OR_BRACED, (whole: string, inner: string | undefined) =>
    inner === undefined ? whole : (expand(inner) ?? whole),
  );
}

// A raw block, an output, a tag, or (captured) something in single braces.
const OWNED_OR_BRACED =
  /\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{([^{}\n]+)\}(?!\})/g;
const NAME = /^\p{Script=Han}[\p{Script=Han}A-Za-z0-9（）_-]{0,19}$/u;

function expand(inner: string): string | undefined {
  if (BUILT_IN_NAMES.has(inner)) return /^\p{Script=Han}/u.test(inner) ? `{{ ${inner} }}` : undefined;
  const [name = '', ...choices] = inner.split('|');
  if (choices.length > 1 && NAME.test(name)) return expandChoice(name, choices);
  const colon = inner.indexOf(':');
  if (colon < 1 || choices.length > 0 || !NAME.test(inner.slice(0, colon))) return undefined;
  const fallback = inner.slice(colon + 1);
  if (fallback === '' || isFarFromField(fallback)) return undefined;
  return `{{ ${inner.slice(0, colon)} | default: ${quote(fallback)} }}`;
}

function expandChoice(name: string, choices: readonly string[]): string | undefined {
  if (choices.some((choice) => choice.trim() === '')) return undefined;
  return `{{ ${name} | choices: ${choices.map(quote).join(', ')} }}`;
}

/** A default is a word, not a clause: whoever writes {注:以上数据为初步统计，待核实。} means the braces. */
const isFarFromField = (fallback: string): boolean => /[，。；！？]/.test(fallback);

const quote = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
