import type { FilterImpl } from 'liquidjs';
import {
  addDays,
  addMonths,
  type CalendarDay,
  formatDay,
  halfYearName,
  quarterName,
  readDay,
  writeDay,
} from './calendar';
import { joinTexts, replaceEach } from './growth';
import { hanAmount, hanDigits, hanNumber } from './han-numerals';
import { Missing } from './marks';
import { FilterFailure } from './problem';

export type SnippetFilter = (this: FilterImpl, value: unknown, ...args: unknown[]) => unknown;

/** What printed text looks like. A missing field keeps its mark; Liquid's own objects (nil, empty, forloop) print nothing. */
export function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join('');
  if (value instanceof Missing) return value.toString();
  return isBlank(value) && typeof value !== 'string' ? '' : String(value);
}

/** Whether a value counts as not given. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'object') return !(value instanceof Missing) && !Array.isArray(value);
  return value === undefined;
}

const useDefault: SnippetFilter = (value, fallback) => (value instanceof Missing || isBlank(value) ? fallback : value);
const keepValue: SnippetFilter = (value) => value;

const append: SnippetFilter = (value, tail) => toText(value) + toText(tail);
const prepend: SnippetFilter = (value, head) => toText(head) + toText(value);

/** Every filter a snippet may use, with its Chinese name. GRAMMAR.md documents each. */
export const FILTERS: Readonly<Record<string, SnippetFilter>> = {
  ...named(['default', '默认'], useDefault),
  ...named(['choices', '选项'], keepValue),
  ...named(['input', '填写'], keepValue),
  ...named(['counter', '计数'], keepValue),
  ...named(['toggle', '开关'], (value, on = '', off = '') => (isBlank(value) || value instanceof Missing ? off : on)),
  ...named(['append', '后接'], append),
  ...named(['prepend', '前接'], prepend),
  ...named(
    ['upcase'],
    given((value) => toText(value).toUpperCase()),
  ),
  ...named(
    ['downcase'],
    given((value) => toText(value).toLowerCase()),
  ),
  ...named(
    ['strip'],
    given((value) => toText(value).trim()),
  ),
  ...named(
    ['replace'],
    given((value, from, to) => replaceEach(toText(value), toText(from), toText(to))),
  ),
  ...named(
    ['split', '分开'],
    given((value, by) => toText(value).split(toText(by))),
  ),
  ...named(
    ['join', '连接'],
    given((value, by = '、') => (Array.isArray(value) ? joinTexts(value.map(toText), toText(by)) : value)),
  ),
  ...named(
    ['size', '项数'],
    given((value) => (Array.isArray(value) ? value.length : [...toText(value)].length)),
  ),
  ...named(
    ['plus', '加'],
    given((value, by) => round(toNumber(value) + toNumber(by), 10)),
  ),
  ...named(
    ['minus', '减'],
    given((value, by) => round(toNumber(value) - toNumber(by), 10)),
  ),
  ...named(
    ['times', '乘'],
    given((value, by) => round(toNumber(value) * toNumber(by), 10)),
  ),
  ...named(
    ['divided_by', '除以'],
    given((value, by) => round(toNumber(value) / toDivisor(by), 10)),
  ),
  ...named(
    ['round', '保留小数'],
    given((value, places = 0) => round(toNumber(value), toNumber(places))),
  ),
  ...named(
    ['han_number', '汉字数字'],
    given((value) => (isHanNumber(value) ? value : hanNumber(toWhole(value)))),
  ),
  ...named(
    ['han_digits', '汉字逐位'],
    given((value) => hanDigits(toText(value))),
  ),
  ...named(
    ['han_amount', '大写金额'],
    given((value) => hanAmount(toAmount(value))),
  ),
  ...named(
    ['date', '日期'],
    given((value, pattern) => formatDay(toDay(value), toText(pattern ?? 'YYYY年M月D日'))),
  ),
  ...named(
    ['han_date', '中文日期'],
    given((value) => hanDay(toDay(value))),
  ),
  ...named(
    ['quarter_name', '季度'],
    given((value) => quarterName(toDay(value))),
  ),
  ...named(
    ['half_year', '半年'],
    given((value) => halfYearName(toDay(value))),
  ),
  ...named(
    ['add_weeks', '加周'],
    given((value, weeks) => writeWithin(addDays(toDay(value), 7 * toWhole(weeks)))),
  ),
  ...named(
    ['add_days', '加天'],
    given((value, days) => writeWithin(addDays(toDay(value), toWhole(days)))),
  ),
  ...named(
    ['add_months', '加月'],
    given((value, months) => writeWithin(addMonths(toDay(value), toWhole(months)))),
  ),
  ...named(
    ['add_years', '加年'],
    given((value, years) => writeWithin(addMonths(toDay(value), 12 * toWhole(years)))),
  ),
};

function named(names: readonly string[], filter: SnippetFilter): Record<string, SnippetFilter> {
  return Object.fromEntries(names.map((name) => [name, filter]));
}

/** A filter that needs every value: one that is missing stays visible instead of being counted with. */
function given(work: (value: unknown, ...args: unknown[]) => unknown): SnippetFilter {
  return (...values) => values.find((value) => value instanceof Missing) ?? work(...(values as [unknown]));
}

function hanDay({ year, month, day }: CalendarDay): string {
  return `${hanDigits(String(year))}年${hanNumber(month)}月${hanNumber(day)}日`;
}

/** Somebody answered in characters already. */
const isHanNumber = (value: unknown): boolean => /^[〇零一二三四五六七八九十百千万亿]+$/.test(toText(value));

function toNumber(value: unknown): number {
  const text = toText(value).replace(/[,，\s]/g, '');
  const number = text === '' ? Number.NaN : Number(text);
  if (Number.isFinite(number)) return number;
  throw new FilterFailure({ key: 'snippet.problem.number', params: { value: toText(value) } });
}

function toWhole(value: unknown): number {
  const number = toNumber(value);
  if (Number.isSafeInteger(number) && Math.abs(number) < 1e16) return number;
  throw new FilterFailure({ key: 'snippet.problem.number', params: { value: toText(value) } });
}

/** Yuan, in whole fen, below a trillion. */
function toAmount(value: unknown): number {
  const number = toNumber(value);
  if (number >= 0 && number < 1e12) return round(number, 2);
  throw new FilterFailure({ key: 'snippet.problem.number', params: { value: toText(value) } });
}

function toDivisor(value: unknown): number {
  const number = toNumber(value);
  if (number !== 0) return number;
  throw new FilterFailure({ key: 'snippet.problem.division' });
}

function toDay(value: unknown): CalendarDay {
  const day = readDay(toText(value));
  if (day) return day;
  throw new FilterFailure({ key: 'snippet.problem.date', params: { value: toText(value) } });
}

/** A day that can be read again; days without number lead out of the calendar. */
function writeWithin(day: CalendarDay): string {
  const text = writeDay(day);
  if (readDay(text)) return text;
  throw new FilterFailure({ key: 'snippet.problem.date', params: { value: text } });
}

function round(value: number, places: number): number {
  const factor = 10 ** Math.min(Math.max(places, 0), 10);
  const rounded = Math.round((value + Number.EPSILON * Math.sign(value)) * factor) / factor;
  return Number.isFinite(rounded) ? rounded : value;
}
