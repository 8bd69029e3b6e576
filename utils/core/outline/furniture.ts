/** Lines that a web page put around the report: site name, print header, footer. They belong to no section. */
import type { TextRange } from '../text/segment';

const PRINT_TITLE = /^标题:\s*(.*?)\s*(?:\[打印本页\])?$/;
const AUTHOR = /^作者:.{0,60}(?:时间:|$)/;
const FOOTER = /^(?:欢迎光临.{0,80}\(https?:\/\/|Powered by )/i;
/** The header of a print page stands in its first lines. */
const HEADER_LINES = 8;
/** Longer ones are a text whose line breaks were lost. */
const HEADER_LENGTH = 200;

export interface WithoutFurniture<Line extends TextRange> {
  readonly lines: readonly Line[];
  /** The report's title where the page names it in a line of its own. */
  readonly title?: TextRange;
}

/** The report's own lines, and the title that a print page names. `folded` is the text with its width folded. */
export function dropFurniture<Line extends TextRange>(folded: string, lines: readonly Line[]): WithoutFurniture<Line> {
  const textOf = ({ start, end }: TextRange) => folded.slice(start, end);
  const footer = lines.slice(-3).findLastIndex((line) => FOOTER.test(textOf(line)));
  const body =
    footer === -1
      ? lines
      : lines.slice(
          0,
          lines.findIndex((line) => FOOTER.test(textOf(line))),
        );
  const header = body.slice(0, HEADER_LINES);
  const shortTextOf = (line: TextRange) => (line.end - line.start <= HEADER_LENGTH ? textOf(line) : '');
  const isPrintPage = header.some((line) => shortTextOf(line).includes('[打印本页]'));
  if (!isPrintPage) return { lines: body };
  const last = header.findLastIndex((line) => PRINT_TITLE.test(shortTextOf(line)) || AUTHOR.test(shortTextOf(line)));
  const titleLine = header.findLast((line) => PRINT_TITLE.test(shortTextOf(line)));
  const title = titleLine === undefined ? undefined : titleIn(folded, titleLine);
  return title === undefined ? { lines: body.slice(last + 1) } : { lines: body.slice(last + 1), title };
}

function titleIn(folded: string, line: TextRange): TextRange | undefined {
  const whole = folded.slice(line.start, line.end);
  const title = PRINT_TITLE.exec(whole)?.[1] ?? '';
  if (title === '') return undefined;
  const start = line.start + whole.indexOf(title);
  return { start, end: start + title.length };
}
