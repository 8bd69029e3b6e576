/** The headings of a Markdown text as a template. */
import type { PackDraft, SectionDraft } from './draft-pack';

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;

/** One heading above all others is the template's name. What stands below a heading is its text to start from. */
export function readMarkdownTemplate(text: string, language: string): PackDraft | undefined {
  const lines = linesOf(text);
  const levels = lines.flatMap(({ level }) => (level > 0 ? [level] : []));
  const highest = Math.min(...levels);
  const isNamed = levels.filter((level) => level === highest).length === 1 && levels.length > 1;
  const sectionLevel = isNamed ? Math.min(...levels.filter((level) => level > highest)) : highest;
  const sections: (SectionDraft & { skeleton: string[] })[] = [];
  let name = '';
  for (const { level, words, line } of lines) {
    if (isNamed && level === highest) name = words;
    else if (level > 0 && level <= sectionLevel) sections.push({ heading: words, skeleton: [] });
    else if (!/^\s*<!--.*-->\s*$/.test(line)) sections.at(-1)?.skeleton.push(line);
  }
  if (sections.length === 0) return undefined;
  return { name: name || (sections[0]?.heading ?? ''), language, numbering: 'markdown', sections };
}

interface Line {
  /** 0: no heading. */
  readonly level: number;
  readonly words: string;
  readonly line: string;
}

/** Signs of a heading inside a block of code are code. */
function linesOf(text: string): readonly Line[] {
  let isCode = false;
  return text.split(/\r\n|\r|\n/).map((line) => {
    if (FENCE.test(line)) isCode = !isCode;
    const heading = isCode || line.length > 1000 ? null : HEADING.exec(line);
    const words = heading?.[2] ?? '';
    return { level: words === '' ? 0 : (heading?.[1]?.length ?? 0), words, line };
  });
}
