// What PROPFIND answers. By hand: Chromium's worker has no DOMParser (156).
import type { ListedFile } from '@/utils/app/sync/ports';

const OPENS = /<(?:[\w-]+:)?response[\s>]/gi;
const CLOSES = /<\/(?:[\w-]+:)?response\s*>/gi;
const IS_FOLDER = /<(?:[\w-]+:)?collection(?:\s[^>]*)?\/?>/i;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Files in a multistatus, by their last path segment; undefined when the text is none. Never throws. */
export function parseMultistatus(xml: string): readonly ListedFile[] | undefined {
  if (!/<(?:[\w-]+:)?multistatus[\s>]/i.test(xml)) return undefined;
  const files: ListedFile[] = [];
  for (const response of responsesIn(xml)) {
    const name = lastSegment(content(response, 'href') ?? '');
    if (name === undefined || IS_FOLDER.test(response)) continue;
    const bytes = content(response, 'getcontentlength');
    files.push({ name, bytes: bytes !== undefined && /^\d+$/.test(bytes) ? Number(bytes) : Number.NaN });
  }
  return files;
}

/** Looks at each character once: one pattern from opening to closing would read on to the end for each that is left open. */
function* responsesIn(xml: string): Generator<string> {
  const [opens, closes] = [new RegExp(OPENS), new RegExp(CLOSES)];
  for (let open = opens.exec(xml); open !== null; open = opens.exec(xml)) {
    closes.lastIndex = opens.lastIndex;
    if (closes.exec(xml) === null) return;
    yield xml.slice(open.index, closes.lastIndex);
    opens.lastIndex = closes.lastIndex;
  }
}

/** The text inside the first element of this name, whatever its prefix. */
function content(xml: string, element: string): string | undefined {
  const open = new RegExp(`<(?:[\\w-]+:)?${element}(?:\\s[^>]*)?>`, 'i').exec(xml);
  if (open === null) return undefined;
  const start = open.index + open[0].length;
  const end = xml.indexOf('</', start);
  if (end < 0) return undefined;
  return unescapeXml(
    xml
      .slice(start, end)
      .replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, '$1')
      .trim(),
  );
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function lastSegment(href: string): string | undefined {
  const path = href.split(/[?#]/, 1)[0] ?? '';
  const segment = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  try {
    return segment === '' ? undefined : decodeURIComponent(segment);
  } catch {
    return undefined; // a malformed escape names none of our files
  }
}
