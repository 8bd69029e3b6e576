import { readDay, writeDay } from './calendar';
import type { SnippetField } from './field-kinds';
import { isBlank, toText } from './filters';
import { builtInValues, type FillContext } from './names';

type Answers = Readonly<Record<string, string>>;

/** What the form shows at first: the next number of a counter, the last answer, or the default that is already known. */
export function firstAnswers(fields: readonly SnippetField[], remembered: Answers, context: FillContext): Answers {
  const known = builtInValues(context);
  return Object.fromEntries(fields.map((field) => [field.name, firstAnswer(field, last(remembered, field), known)]));
}

function firstAnswer(field: SnippetField, before: string, known: Record<string, unknown>): string {
  const { kind, defaultValue = '', defaultFrom, choices } = field;
  if (kind === 'counter') return /^\d{1,9}$/.test(before) ? String(Number(before) + 1) : before || defaultValue;
  const isOffered = choices === undefined || choices.includes(before);
  if (before !== '' && isOffered && isRemembered(field)) return before;
  const knownDefault = defaultFrom !== undefined && Object.hasOwn(known, defaultFrom) ? known[defaultFrom] : '';
  return defaultValue === '' && typeof knownDefault === 'string' ? knownDefault : defaultValue;
}

const last = (remembered: Answers, { name }: SnippetField): string =>
  Object.hasOwn(remembered, name) ? (remembered[name] ?? '') : '';

/** Whether an answer is worth keeping for the next time. Dates, figures and long texts are another report's by then. */
export const isRemembered = ({ kind }: SnippetField): boolean =>
  kind === 'text' || kind === 'choice' || kind === 'counter';

/** Of `values`, those to keep for the next time. */
export function answersToRemember(fields: readonly SnippetField[], values: Answers): Answers {
  const kept = fields.filter((field) => isRemembered(field) && !isBlank(values[field.name]));
  return Object.fromEntries(kept.map(({ name }) => [name, toText(values[name])]));
}

/** What is wrong with an answer, as a key of the catalogue; undefined when nothing is, or it is blank. */
export function answerProblem(field: SnippetField, answer: string): string | undefined {
  const text = answer.trim();
  if (text === '') return undefined;
  if (field.kind === 'date' && readDay(text) === undefined) return 'fill.not-a-date';
  if (field.kind === 'number' && !isNumeric(text)) return 'fill.not-a-number';
  return undefined;
}

const isNumeric = (text: string): boolean =>
  Number.isFinite(Number(text.replace(/[,，\s]/g, ''))) || /^[〇零一二三四五六七八九十百千万亿]+$/.test(text);

/** A day as 2026-11-24 for a date box, or '' when it is none. */
export function toIsoDay(answer: string): string {
  const day = readDay(answer);
  if (day === undefined) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`;
}

/** A day of a date box as reports write it. */
export function fromIsoDay(iso: string): string {
  const day = readDay(iso);
  return day === undefined ? '' : writeDay(day);
}
