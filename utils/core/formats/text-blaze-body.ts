import { fromUnicode } from './date-patterns';
import type { Translated } from './entry';
import { type Part, toFieldName } from './parts';
import { type Meaning, orUnknown, translate, unknown } from './translate';

const COMMAND =
  /\{(?:(formtext|formparagraph|formdate|formmenu|formtoggle|time|import|if|elseif|repeat|user|site|error|note|key|click|image|link)\b(:?[^{}]*)|(clipboard|cursor|else|endif|endformtoggle|endrepeat|endnote))\}/g;

/** `{formtext: name=…; default=…}`, `{if: …}` … in parts. What works out formulas stays as text. */
export function translateBlaze(source: string): Translated {
  const open: string[] = [];
  let unnamed = 0;
  const nameOf = (settings: Settings) => toFieldName(settings.named.get('name') ?? String(++unnamed));
  const translated = translate(dropNotes(source), COMMAND, ([whole, command, argument = '', single]): Meaning => {
    const settings = readSettings(argument);
    switch (command ?? single) {
      case 'formtext':
      case 'formparagraph':
        return toField(nameOf(settings), settings, command === 'formparagraph');
      case 'formmenu':
        return toMenu(nameOf(settings), settings);
      case 'formdate':
        return { kind: 'code', source: `{{ ${nameOf(settings)} | 填写: "日期" }}` };
      case 'formtoggle':
        return openBlock(open, 'formtoggle', nameOf(settings));
      case 'if':
        return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(settings.bare.join(''))
          ? openBlock(open, 'if', toFieldName(settings.bare.join('')))
          : openInert(open, whole);
      case 'repeat':
        return openInert(open, whole);
      case 'else':
        return open.at(-1) === 'if' ? { kind: 'code', source: '{% else %}' } : unknown(whole);
      case 'endif':
      case 'endformtoggle':
      case 'endrepeat':
        return closeBlock(open, whole);
      case 'time':
        return orUnknown(fromUnicode(settings.bare.join('; ')), whole);
      case 'import':
        return { kind: 'include', name: settings.bare.join('') };
      case 'clipboard':
        return { kind: 'clipboard' };
      case 'cursor':
        return { kind: 'caret' };
      case 'site':
        return { kind: 'code', source: '{{ page.title }}' };
      default:
        return unknown(whole);
    }
  });
  const unclosed = open.filter((kind) => kind !== 'inert').map((): Part => ({ kind: 'code', source: '{% endif %}' }));
  return { ...translated, parts: [...translated.parts, ...unclosed] };
}

/** After the last end no note begins. */
function dropNotes(source: string): string {
  const end = source.lastIndexOf(END_OF_NOTE) + END_OF_NOTE.length;
  return end < END_OF_NOTE.length
    ? source
    : source.slice(0, end).replace(/\{note\b[^{}]*\}[\s\S]*?\{endnote\}/g, '') + source.slice(end);
}

const END_OF_NOTE = '{endnote}';

interface Settings {
  readonly named: ReadonlyMap<string, string>;
  readonly bare: readonly string[];
}

function readSettings(argument: string): Settings {
  const pieces = argument
    .replace(/^:/, '')
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const pairs = pieces.map((piece) => /^([a-z]+)\s*=\s*(.*)$/s.exec(piece));
  const named = new Map(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? ''] as const] : [])));
  return { named, bare: pieces.filter((_, index) => !pairs[index]) };
}

function toField(name: string, { named }: Settings, isLong: boolean): Part {
  const fallback = named.get('default');
  return { kind: 'field', name, ...(fallback ? { fallback } : {}), ...(isLong ? { isLong } : {}) };
}

function toMenu(name: string, { named, bare }: Settings): Part {
  const fallback = named.get('default');
  const choices = fallback && !bare.includes(fallback) ? [fallback, ...bare] : bare;
  return { kind: 'field', name, ...(choices.length > 0 ? { choices } : {}), ...(fallback ? { fallback } : {}) };
}

function openBlock(open: string[], kind: string, name: string): Part {
  open.push(kind);
  return { kind: 'code', source: `{% if ${name} %}` };
}

/** A block that works out a formula: its ends stay as text as well. */
function openInert(open: string[], whole: string): Meaning {
  open.push('inert');
  return unknown(whole);
}

function closeBlock(open: string[], whole: string): Meaning {
  const kind = open.pop();
  return kind === undefined || kind === 'inert' ? unknown(whole) : { kind: 'code', source: '{% endif %}' };
}
