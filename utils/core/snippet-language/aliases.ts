import { OWNED_OR_BRACED, quote } from './braces';
import { BUILT_IN_NAMES, CLIPBOARD_NAMES } from './names';

/**
 * `source` with the short forms written out in Liquid: {姓名:默认} {部门|一科|二科} {日期+7=M月d日} {光标} {剪贴板} {今天}.
 * Names start with a Chinese character; everything else in braces, and what Liquid already owns, stays as it is.
 * Never changes the number of lines.
 */
export function expandShortForms(source: string): string {
  return source.replace(OWNED_OR_BRACED, (whole: string, inner: string | undefined) =>
    inner === undefined ? whole : (expand(inner) ?? whole),
  );
}

const NAME = /^\p{Script=Han}[\p{Script=Han}A-Za-z0-9（）_-]{0,19}$/u;

function expand(inner: string): string | undefined {
  if (BUILT_IN_NAMES.has(inner) || CLIPBOARD_NAMES.has(inner))
    return /^\p{Script=Han}/u.test(inner) ? `{{ ${inner} }}` : undefined;
  return expandDate(inner) ?? expandChoice(inner) ?? expandDefault(inner);
}

function expandChoice(inner: string): string | undefined {
  const [name = '', ...choices] = inner.split('|');
  if (choices.length < 2 || !NAME.test(name)) return undefined;
  if (choices.some((choice) => choice.trim() === '')) return undefined;
  return `{{ ${name} | choices: ${choices.map(quote).join(', ')} }}`;
}

function expandDefault(inner: string): string | undefined {
  const colon = inner.indexOf(':');
  if (colon < 1 || inner.includes('|') || !NAME.test(inner.slice(0, colon))) return undefined;
  const fallback = inner.slice(colon + 1);
  if (fallback === '' || isFarFromField(fallback)) return undefined;
  return `{{ ${inner.slice(0, colon)} | default: ${quote(fallback)} }}`;
}

/** A default is a word, not a clause: whoever writes {注:以上数据为初步统计，待核实。} means the braces. */
const isFarFromField = (fallback: string): boolean => /[，。；！？]/.test(fallback);

const ADDING: Readonly<Record<string, string>> = { 天: '加天', 周: '加周', 月: '加月', 年: '加年' };

/** {日期} {日期+7} {日期-1月} {日期+7=M月d日} {时间}. */
function expandDate(inner: string): string | undefined {
  if (inner === '时间') return '{{ 现在 }}';
  const match = /^日期(?:([+-]\d{1,5})([天周月年])?)?(?:=(.+))?$/.exec(inner);
  if (!match) return undefined;
  const [, amount, unit = '天', pattern] = match;
  const added = amount === undefined ? '' : ` | ${ADDING[unit]}: ${Number(amount)}`;
  return `{{ 今天${added}${pattern === undefined ? '' : ` | 日期: ${quote(ourPattern(pattern))}`} }}`;
}

/** Days and years are small letters in most other programs. */
const ourPattern = (pattern: string): string =>
  pattern
    .replace(/y+/g, (run) => (run.length === 2 ? 'YY' : 'YYYY'))
    .replace(/d/g, 'D')
    .replace(/EEEE|aaaa/g, '星期X');
