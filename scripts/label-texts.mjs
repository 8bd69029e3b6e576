// node scripts/label-texts.mjs && npx biome check --write tests/fixtures/reports/labelled
// From the annotated reports in tests/fixtures/reports/annotated makes texts and labels in tests/fixtures/reports/labelled, in the
// format of the corpus scorer. Fails when an annotated mark cannot be read. The notation is in tests/fixtures/reports/README.md.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FIXTURES = path.resolve(import.meta.dirname, '../tests/fixtures/reports');
const NOTE = /‹(?:(?<depth>\d)(?<bare>-?)(?<kind>[orinb])(?::(?<role>[\w.]+))?|(?<trap>!))›/g;
const KINDS = { o: 'own_line', r: 'run_in', i: 'item', n: 'run_on', b: 'bullet' };
const HAN = '[一二三四五六七八九十ーニ]';
/** Written apart from the parser, so that the labels do not lean on what they judge. */
const STYLES = [
  [`[（〔]${HAN}+ ?[）〕)]`, 'han_paren_full'],
  [`\\(${HAN}+\\)|${HAN}+\\)`, 'han_paren_half'],
  ['[㈠-㈩]', 'han_paren_full'],
  ['（\\d+）|[⑴-⒇]', 'arab_paren_full'],
  ['\\(\\d+\\)', 'arab_paren_half'],
  ['【[一二三四五]】', 'han_dun'],
  [`第${HAN}+[，,]|(?:首先|其次|再次|最后)[，,]|其${HAN}：`, 'ordinal'],
  [`第${HAN}+(?:章|部分|阶段|步)`, 'chapter'],
  ['[Ⅰ-Ⅻ]、', 'roman'],
  [`(?:案例|活动)${HAN}：`, 'ordinal'],
  [`${HAN}，`, 'han_dun'],
  ['\\d[：，]', 'arab_dun'],
  [`第${HAN}+条`, 'article'],
  [`${HAN}是`, 'yishi'],
  [`${HAN}+ ?[、．]`, 'han_dun'],
  [`(?:${HAN}|[壹贰叁肆伍])(?= )`, 'han_bare'],
  ['\\d\\.\\d(?!\\d)', 'decimal'],
  ['[\\d０-９]+．', 'arab_fulldot'],
  ['\\d+\\.|⒈', 'arab_dot'],
  ['[\\d０-９]+、', 'arab_dun'],
  ['\\d+[)）]', 'arab_close'],
  ['\\d\\ufe0f?\\u20e3', 'keycap'],
  ['[①-⑳㉑-㉟➊-➓]', 'circled'],
  ['\\d(?= )', 'decimal'],
  ['#{1,6} ', 'markdown'],
  ['[A-Za-z][.)]', 'latin'],
  ['[IVX]+\\.|\\([ivx]+\\)', 'roman'],
  ['\\([a-z]\\)', 'latin'],
  ['——|[-*◆] ?', 'bullet'],
].map(([pattern, style]) => [new RegExp(`^(?:${pattern})`), style]);

const target = path.join(FIXTURES, 'labelled');
mkdirSync(target, { recursive: true });
for (const name of readdirSync(path.join(FIXTURES, 'annotated'))) {
  const id = path.parse(name).name;
  const source = readFileSync(path.join(FIXTURES, 'annotated', name), 'utf8');
  const { text, labels } = compile(id, source);
  writeFileSync(path.join(target, `${id}.txt`), text);
  writeFileSync(path.join(target, `${id}.labels.json`), `${JSON.stringify(labels, null, 1)}\n`);
}

function compile(id, source) {
  const [header = '', ...lines] = source.split('\n');
  const { kind, missing } = readHeader(id, header);
  const annotated = lines.join('\n').trimEnd();
  const text = annotated.replace(NOTE, '');
  const headings = [];
  const traps = [];
  let removed = 0;
  for (const match of annotated.matchAll(NOTE)) {
    const offset = match.index - removed;
    removed += match[0].length;
    if (match.groups.trap) traps.push({ text: text.slice(offset, offset + 8), offset });
    else headings.push(label(id, text, offset, match.groups));
  }
  return { text, labels: { id, report: kind, missing, headings, traps } };
}

function readHeader(id, header) {
  const found = /^@ kind=(\S+) missing=(\S+)$/.exec(header);
  if (found === null) throw new Error(`${id}: the first line is not "@ kind=… missing=…"`);
  const [, kind, missing] = found;
  return { kind: kind === '-' ? null : kind, missing: missing === '-' ? [] : missing.split(',') };
}

function label(id, text, offset, { depth, bare, kind, role }) {
  const lineStart = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
  const shared = { depth: Number(depth), kind: KINDS[kind], offset, line_start: lineStart, ...(role && { role }) };
  const rest = text.slice(offset);
  const style = STYLES.find(([pattern]) => pattern.test(rest));
  if (bare || (role && style === undefined)) return { ...shared, style: 'none', mark: '', text: rest.split('\n')[0] };
  if (style === undefined) throw new Error(`${id}: no mark at ${JSON.stringify(rest.slice(0, 12))}`);
  const mark = style[0].exec(rest)[0];
  return {
    ...shared,
    style: style[1],
    mark,
    text: rest
      .slice(mark.length)
      .split(/[\n。]/)[0]
      .trim(),
  };
}
