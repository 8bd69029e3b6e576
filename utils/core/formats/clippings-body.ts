import { fromUnicode, toUnicode } from './date-patterns';
import type { Translated } from './entry';
import { type Part, text, toFieldName } from './parts';
import { type Meaning, orUnknown, translate, unknown } from './translate';

const TOKEN = /([$#])\[([^[\](){}\n|]+)(?:\(([^)\n]*)\))?(?:\{([^}\n]*)\})?\]/g;

/** `$[name{a|b}]`, `$[DATE(fmt)]`, `#[counter]` … in parts. */
export function translateClipping(content: string, title: string, folder: string): Translated {
  return translate(content, TOKEN, ([whole, sign, name = '', argument, choices]): Meaning => {
    if (sign === '#') return { kind: 'counter', name: toFieldName(name) };
    switch (name) {
      case 'DATE':
        return argument === undefined ? [DAY] : orUnknown(fromUnicode(argument), whole);
      case 'TIME':
        return argument === undefined ? { kind: 'time' } : orUnknown(fromUnicode(argument), whole);
      case 'NAME':
        return text(title);
      case 'FOLDER':
        return text(folder);
      case 'CLIPPING':
      case 'SNIPLET':
        return { kind: 'include', name: argument ?? '' };
      case 'HOSTAPP':
      case 'UA':
        return unknown(whole);
      default:
        return toField(name, argument, choices);
    }
  });
}

const DAY: Part = { kind: 'date', pattern: 'YYYY年M月D日' };

function toField(name: string, fallback: string | undefined, choices: string | undefined): Part {
  const listed = (choices ?? '').split('|').filter((choice) => choice.trim() !== '');
  const [only] = listed;
  // One value in braces is what Clippings fills in beforehand.
  const given = fallback ?? (listed.length === 1 ? only : undefined);
  return {
    kind: 'field',
    name: toFieldName(name),
    ...(listed.length > 1 ? { choices: listed } : {}),
    ...(given === undefined || given === '' ? {} : { fallback: given }),
  };
}

/** Parts in the placeholders of Clippings; a choice with a default in those of Sniplets. */
export function writeClipping(parts: readonly Part[]): string {
  return parts.map(write).join('');
}

function write(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'field': {
      const { name, fallback, choices } = part;
      if (choices === undefined) return fallback === undefined ? `$[${name}]` : `$[${name}{${fallback}}]`;
      return `$[${name}${fallback === undefined ? '' : `(${fallback})`}{${choices.join('|')}}]`;
    }
    case 'date':
      return part.days === undefined ? `$[DATE(${toUnicode(part.pattern)})]` : `{日期+${part.days}=${part.pattern}}`;
    case 'time':
      return '$[TIME(HH:mm)]';
    case 'include':
      return `$[CLIPPING(${part.name})]`;
    case 'counter':
      return `#[${part.name}]`;
    case 'caret':
      return '';
    case 'clipboard':
      return '{剪贴板}';
    case 'selection':
      return '{{ selection }}';
    case 'code':
      return part.source;
    default:
      return part satisfies never;
  }
}
