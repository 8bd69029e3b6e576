import { quote } from './braces';
import type { FieldKind } from './field-kinds';

/** What an editor puts in by a button: fields to ask for, and the place of the caret. */
export type NewField = Exclude<FieldKind, 'clipboard'> | 'caret';

export const NEW_FIELDS: readonly NewField[] = [
  'text',
  'long',
  'number',
  'date',
  'choice',
  'toggle',
  'counter',
  'caret',
];

/** The names of filters and kinds in the language of the snippet. */
const WORDS = {
  'zh-CN': {
    input: '填写',
    long: '长文',
    number: '数字',
    date: '日期',
    choices: '选项',
    counter: '计数',
    caret: '光标',
  },
  en: {
    input: 'input',
    long: 'long',
    number: 'number',
    date: 'date',
    choices: 'choices',
    counter: 'counter',
    caret: 'cursor',
  },
} as const;

/** Source of a new field, and where its name stands, which is to be typed over. Offsets are UTF-16 code units. */
export interface FieldSource {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `choices` are samples that the person replaces; `selected` text becomes what a toggle shows. */
export function fieldSource(
  kind: NewField,
  language: 'zh-CN' | 'en',
  sample: { readonly name: string; readonly choices: readonly string[]; readonly shown: string },
): FieldSource {
  const { name } = sample;
  const words = WORDS[language];
  if (kind === 'caret') return at(`{{ ${words.caret} }}`, '');
  if (kind === 'text') return at(`{{ ${name} }}`, name);
  if (kind === 'toggle') return at(`{% if ${name} %}${sample.shown}{% endif %}`, name);
  if (kind === 'counter') return at(`{{ ${name} | ${words.counter}: 1 }}`, name);
  if (kind === 'choice') return at(`{{ ${name} | ${words.choices}: ${sample.choices.map(quote).join(', ')} }}`, name);
  return at(`{{ ${name} | ${words.input}: ${quote(words[kind])} }}`, name);
}

function at(text: string, name: string): FieldSource {
  const start = name === '' ? text.length : text.indexOf(name);
  return { text, start, end: start + name.length };
}
