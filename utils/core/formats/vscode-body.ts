import type { MessageRef } from '../rules/rule';
import type { Translated } from './entry';
import { type Part, text, toFieldName } from './parts';
import { unknown } from './translate';

const DATES: Readonly<Record<string, string>> = {
  CURRENT_YEAR: 'YYYY',
  CURRENT_YEAR_SHORT: 'YY',
  CURRENT_MONTH: 'MM',
  CURRENT_DATE: 'DD',
  CURRENT_DAY_NAME: '星期X',
};

/** A body in the snippet grammar of VS Code and TextMate, in parts. Never throws: what does not parse is text. */
export function translateVscode(source: string): Translated {
  const reader = new Reader(source);
  const parts = reader.read('');
  return { parts: joinDates(parts), notes: reader.notes };
}

/** Nested placeholders become one: the outer, with the text of the inner ones as its default. */
class Reader {
  readonly notes: MessageRef[] = [];
  readonly #source: string;
  readonly #names = new Map<string, string>();
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to `end`, which is taken too, or to the end of the source. */
  read(end: '' | '}'): readonly Part[] {
    const parts: Part[] = [];
    while (this.#at < this.#source.length) {
      const sign = this.#source.charAt(this.#at);
      if (sign === end) {
        this.#at += 1;
        return parts;
      }
      if (sign === '\\' && /[$}\\]/.test(this.#source.charAt(this.#at + 1))) parts.push(text(this.#take(2).slice(1)));
      else if (sign === '$') parts.push(...(this.#placeholder() ?? [text(this.#take(1))]));
      else parts.push(text(this.#take(1)));
    }
    return parts;
  }

  #take(length: number): string {
    const taken = this.#source.slice(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source) ?? undefined;
    if (match !== undefined) this.#at += match[0].length;
    return match;
  }

  #placeholder(): readonly Part[] | undefined {
    if (this.#match(/\$\{?CURRENT_HOUR\}?:\$\{?CURRENT_MINUTE\}?/gy)) return [{ kind: 'time' }];
    const plain = this.#match(/\$(?:(\d+)|([A-Z_][A-Z0-9_]*)|\{(?:(\d+)|([A-Z_][A-Z0-9_]*))\})/gy);
    if (plain) return this.#named(plain[1] ?? plain[3], plain[2] ?? plain[4], undefined);
    const choice = this.#match(/\$\{(\d+)\|((?:[^|\\]|\\.)*)\|\}/gy);
    if (choice) return [this.#field(choice[1] ?? '', '', splitChoices(choice[2] ?? ''))];
    const transform = this.#match(/\$\{(\w+)\/(?:[^/\\]|\\.)*\/(?:[^/\\}]|\\.|\$\{[^}]*\})*\/[a-z]*\}/gy);
    if (transform) {
      this.notes.push(unknown(transform[0]));
      return [text(transform[0])];
    }
    const start = this.#at;
    const opening = this.#match(/\$\{(?:(\d+)|([A-Z_][A-Z0-9_]*)):/gy);
    if (!opening) return undefined;
    const inner = this.read('}');
    if (this.#source.charAt(this.#at - 1) !== '}') {
      this.#at = start;
      return undefined;
    }
    return this.#named(opening[1], opening[2], inner);
  }

  #named(
    number: string | undefined,
    variable: string | undefined,
    inner: readonly Part[] | undefined,
  ): readonly Part[] {
    if (number === '0') return [...(inner ?? []), { kind: 'caret' }];
    if (number !== undefined) return [this.#field(number, inner === undefined ? '' : plain(inner), undefined)];
    const name = variable ?? '';
    if (Object.hasOwn(DATES, name)) return [{ kind: 'date', pattern: DATES[name] ?? '' }];
    if (name === 'CLIPBOARD') return [{ kind: 'clipboard' }];
    if (name === 'TM_SELECTED_TEXT') return [{ kind: 'selection' }];
    if (inner !== undefined) return inner;
    this.notes.push(unknown(`$${name}`));
    return [text(`$${name}`)];
  }

  /** Called by its default, as most are written; else by its number. */
  #field(number: string, fallback: string, choices: readonly string[] | undefined): Part {
    const name = this.#names.get(number) ?? this.#newName(number, fallback);
    this.#names.set(number, name);
    return {
      kind: 'field',
      name,
      ...(choices === undefined ? {} : { choices }),
      ...(fallback === '' ? {} : { fallback }),
    };
  }

  #newName(number: string, fallback: string): string {
    const isName = /^[\p{L}_][\p{L}\p{N}_（）-]{0,19}$/u.test(fallback);
    const name = toFieldName(isName ? fallback : number);
    return [...this.#names.values()].includes(name) ? toFieldName(number) : name;
  }
}

const splitChoices = (source: string): readonly string[] =>
  [...source.matchAll(/((?:[^,\\]|\\.)+)/g)].map(([, choice = '']) => choice.replace(/\\([,|\\])/g, '$1'));

/** The words of nested parts; a placeholder in a default gives its own default. */
function plain(parts: readonly Part[]): string {
  return parts
    .map((part) => (part.kind === 'text' ? part.text : part.kind === 'field' ? (part.fallback ?? '') : ''))
    .join('');
}

/** ${CURRENT_YEAR}年${CURRENT_MONTH}月 is one date to us. */
function joinDates(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts.flatMap(splitDayMark)) {
    const last = joined.at(-1);
    const before = joined.at(-2);
    if (part.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = text(last.text + part.text);
    else if (part.kind === 'date' && last?.kind === 'text' && before?.kind === 'date' && isPlainGap(last.text)) {
      joined.splice(-2, 2, { kind: 'date', pattern: before.pattern + last.text + part.pattern });
    } else if (part.kind === 'date' && last?.kind === 'date')
      joined[joined.length - 1] = { kind: 'date', pattern: last.pattern + part.pattern };
    else if (part.kind === 'text' && part.text === '日' && last?.kind === 'date')
      joined[joined.length - 1] = { kind: 'date', pattern: `${last.pattern}日` };
    else joined.push(part);
  }
  return joined;
}

/** The 日 behind a date belongs to it; what follows does not. */
const splitDayMark = (part: Part): readonly Part[] =>
  part.kind === 'text' && /^日./s.test(part.text) ? [text('日'), text(part.text.slice(1))] : [part];

const isPlainGap = (gap: string): boolean => gap.length < 4 && !/[A-Za-z\n]|星期|周/.test(gap);
