import { fromStrftime } from './date-patterns';
import type { Translated } from './entry';
import { get, isRecord, listAt, textAt, textsIn } from './narrow';
import { type Part, text, toFieldName } from './parts';
import { inert, type Meaning, orUnknown, translate, unknown } from './translate';

export interface EspansoVar {
  readonly name: string;
  readonly type: string;
  readonly params: unknown;
}

export function readVars(value: unknown): readonly EspansoVar[] {
  return (Array.isArray(value) ? value.filter(isRecord) : []).map((one) => ({
    name: textAt(one, 'name'),
    type: textAt(one, 'type'),
    params: get(one, 'params'),
  }));
}

const TOKEN = /\$\|\$|\[\[([^[\]\n]+)\]\]|\{\{([^{}\n]+)\}\}/g;

/** The text of a match in parts: `$|$`, `[[field]]`, `{{variable}}`. */
export function translateEspanso(source: string, vars: readonly EspansoVar[], formFields: unknown): Translated {
  const byName = new Map(vars.map((one) => [one.name, one]));
  return translate(source, TOKEN, ([whole, field, variable]) => {
    if (whole === '$|$') return { kind: 'caret' };
    if (field !== undefined) return toField(field.trim(), get(formFields, field.trim()));
    const name = (variable ?? '').trim();
    return meaningOf(name, byName.get(name) ?? formOf(name, byName));
  });
}

/** `{{form1.name}}` asks for a field of the form that the variable `form1` shows. */
function formOf(name: string, byName: ReadonlyMap<string, EspansoVar>): EspansoVar | undefined {
  const [form = '', field = ''] = name.split('.');
  const found = byName.get(form);
  if (found?.type !== 'form' || field === '') return undefined;
  return { name: field, type: 'form-field', params: get(get(found.params, 'fields'), field) };
}

function meaningOf(name: string, variable: EspansoVar | undefined): Meaning {
  if (variable === undefined) return /^[\w.-]+$|^\p{Script=Han}/u.test(name) ? toField(name, undefined) : undefined;
  const { type, params } = variable;
  switch (type) {
    case 'date':
      return toDate(params);
    case 'clipboard':
      return { kind: 'clipboard' };
    case 'echo':
      return text(textAt(params, 'echo'));
    case 'choice':
      return toField(name, { values: listAt(params, 'values') });
    case 'random':
      return toField(name, { values: listAt(params, 'choices') });
    case 'form-field':
      return toField(variable.name, params);
    case 'match':
      return { kind: 'include', name: textAt(params, 'trigger') };
    case 'script':
    case 'shell':
      return inert(`${name}（${type}）`);
    default:
      return unknown(name);
  }
}

const DAY_SECONDS = 86_400;

function toDate(params: unknown): Meaning {
  const pattern = textAt(params, 'format');
  const seconds = Number(textAt(params, 'offset') || '0');
  const days = seconds / DAY_SECONDS;
  if (!Number.isInteger(days)) return unknown(`${pattern} ${seconds}s`);
  return orUnknown(fromStrftime(pattern, days), pattern);
}

function toField(name: string, control: unknown): Part {
  const fallback = textAt(control, 'default');
  const choices = valuesOf(get(control, 'values'));
  return {
    kind: 'field',
    name: toFieldName(name),
    ...(choices.length === 0 ? {} : { choices }),
    ...(fallback === '' ? {} : { fallback }),
    ...(get(control, 'multiline') === true ? { isLong: true } : {}),
  };
}

/** A list of texts, of { label, id }, or one text with a value on each line. */
function valuesOf(values: unknown): readonly string[] {
  if (typeof values === 'string') return textsIn(values.split('\n').map((line) => line.trim()));
  if (!Array.isArray(values)) return [];
  return textsIn(values.map((one) => (isRecord(one) ? textAt(one, 'id') || textAt(one, 'label') : one)));
}
