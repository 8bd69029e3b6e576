import { err, ok, type Result } from '../result';
import { checkSize } from './limits';
import type { FormatFailure, FormatInput } from './model';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text and CDATA of the element itself. */
  readonly text: string;
}

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  children: XmlElement[];
  attributes: Map<string, string>;
};

const MOST_DEPTH = 100;
const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

/** The root of a small XML file: elements, attributes, text. A DOCTYPE, with which files can grow or reach out, is refused. */
export function readXml({ text }: FormatInput): Result<XmlElement, FormatFailure> {
  const sized = checkSize(text);
  if (!sized.ok) return sized;
  const root = open('', '');
  const path: Open[] = [root];
  let done = 0;
  for (const match of text.matchAll(TOKEN)) {
    done = match.index + match[0].length;
    if (!take(match, path)) return broken(text, match.index);
    if (path.length > MOST_DEPTH) return err({ code: 'too-deep' });
  }
  const [first, ...more] = root.children;
  if (done < text.length || path.length > 1 || more.length > 0 || root.text.trim() !== '') return broken(text, done);
  return first === undefined ? broken(text, done) : ok(first);
}

const broken = (text: string, at: number): Result<never, FormatFailure> =>
  err({ code: 'broken', line: text.slice(0, at).split('\n').length });

/** False when the token does not belong there. */
function take(match: RegExpMatchArray, path: Open[]): boolean {
  const [, data, closing, opening, attributes = '', isEmpty, words] = match;
  const top = path.at(-1);
  if (top === undefined) return false;
  if (data !== undefined || words !== undefined) top.text += data ?? decode(words ?? '');
  else if (closing !== undefined) return path.length > 1 && path.pop()?.name === closing;
  else if (opening !== undefined) {
    const element = open(opening, attributes);
    top.children.push(element);
    if (isEmpty !== '/') path.push(element);
  }
  return true;
}

function open(name: string, source: string): Open {
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes.set(key, decode(double ?? single ?? ''));
  return { name, attributes, children: [], text: '' };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Entities as characters; one that is not known stays as it is written. */
export function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

export const childText = (element: XmlElement, name: string): string =>
  element.children.find((child) => child.name === name)?.text.trim() ?? '';
