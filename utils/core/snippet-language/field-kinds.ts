import type { Token, Variable } from 'liquidjs';
import { CLIPBOARD_NAMES } from './names';
import { literalText, operatorOf, type ParsedValue, plainName } from './shapes';

export type FieldKind = 'text' | 'long' | 'number' | 'date' | 'choice' | 'toggle' | 'counter' | 'clipboard';

/** Something to ask the person for before a snippet is inserted. */
export interface SnippetField {
  readonly name: string;
  readonly kind: FieldKind;
  /** First number of a counter; answer of any other field that is left blank. */
  readonly defaultValue?: string;
  /** The field or known name whose value stands in for a blank answer. */
  readonly defaultFrom?: string;
  readonly choices?: readonly string[];
}

/** What a toggle that is on answers. */
export const TOGGLE_ON = '是';

/** A value of the source, and whether it is a condition's. */
export interface SeenValue {
  readonly value: ParsedValue;
  readonly isCondition: boolean;
}

/** The field called `name`, as its uses in the source describe it. */
export function describeField(name: string, seen: readonly SeenValue[], variables: readonly Variable[]): SnippetField {
  const uses = seen.filter(({ value }) => plainName(value.postfix[0]) === name && operandsOf(value).length === 1);
  const filters = uses.flatMap(({ value }) => value.filters);
  const argumentsOf = (names: readonly string[]) => filters.find((filter) => names.includes(filter.name))?.args ?? [];
  const choices = argumentsOf(['choices', '选项']).map(literalText).filter(isText);
  const kind = choices.length > 0 ? 'choice' : kindOf(name, filters, impliedByUse(name, seen, variables));
  const fallback = kind === 'counter' ? argumentsOf(['counter', '计数'])[0] : argumentsOf(['default', '默认'])[0];
  const defaultValue = literalText(fallback) ?? (kind === 'counter' ? '1' : undefined);
  const defaultFrom = defaultValue === undefined ? plainName(fallback) : undefined;
  return {
    name,
    kind,
    ...(choices.length > 0 ? { choices } : {}),
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...(defaultFrom === undefined ? {} : { defaultFrom }),
  };
}

const isText = (text: string | undefined): text is string => text !== undefined;

const DECLARED: Readonly<Record<string, FieldKind>> = {
  文字: 'text',
  text: 'text',
  长文: 'long',
  long: 'long',
  数字: 'number',
  number: 'number',
  日期: 'date',
  date: 'date',
  开关: 'toggle',
  toggle: 'toggle',
};

/** Filter → kind of field that it is put on, unless the field says otherwise. */
const IMPLIED: ReadonlyMap<string, FieldKind> = new Map([
  ...kinds('counter', 'counter 计数'),
  ...kinds('toggle', 'toggle 开关'),
  ...kinds(
    'date',
    'date 日期 han_date 中文日期 add_days 加天 add_weeks 加周 add_months 加月 add_years 加年 quarter_name 季度 half_year 半年',
  ),
  ...kinds(
    'number',
    'plus 加 minus 减 times 乘 divided_by 除以 round 保留小数 han_number 汉字数字 han_amount 大写金额',
  ),
]);

function kinds(kind: FieldKind, names: string): readonly (readonly [string, FieldKind])[] {
  return names.split(' ').map((name) => [name, kind] as const);
}

function kindOf(name: string, filters: ParsedValue['filters'], byUse: FieldKind): FieldKind {
  if (CLIPBOARD_NAMES.has(name)) return 'clipboard';
  const declared = filters.find((filter) => filter.name === 'input' || filter.name === '填写')?.args[0];
  const declaredKind = DECLARED[literalText(declared) ?? ''];
  if (declaredKind !== undefined) return declaredKind;
  const implied = filters.map((filter) => IMPLIED.get(filter.name)).find((kind) => kind !== undefined);
  return implied ?? byUse;
}

/** Where it is no filtered value of its own: a number that is counted with, {{ 甲 | 减: 乙 }}, or a mere condition. */
function impliedByUse(name: string, seen: readonly SeenValue[], variables: readonly Variable[]): FieldKind {
  const counting = seen.flatMap(({ value }) => value.filters).filter((one) => IMPLIED.get(one.name) === 'number');
  if (counting.some(({ args }) => args.some((arg) => plainName(arg) === name))) return 'number';
  return isOnlyCondition(name, seen, variables) ? 'toggle' : 'text';
}

/** {% if 加急 %} and nothing else: yes or no. */
function isOnlyCondition(name: string, seen: readonly SeenValue[], variables: readonly Variable[]): boolean {
  const conditions = seen
    .filter(({ isCondition, value }) => isCondition && value.filters.length === 0 && isYesOrNo(value))
    .flatMap(({ value }) => operandsOf(value).map(plainName))
    .filter((operand) => operand === name);
  return conditions.length > 0 && conditions.length === variables.length;
}

const operandsOf = ({ postfix }: ParsedValue): readonly Token[] =>
  postfix.filter((token) => operatorOf(token) === undefined);

const isYesOrNo = ({ postfix }: ParsedValue): boolean =>
  postfix.every((token) => ['and', 'or', 'not', undefined].includes(operatorOf(token) as string | undefined));
