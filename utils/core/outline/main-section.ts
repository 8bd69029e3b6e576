/** The section that a report is about: found by its place where nothing names it. */
import type { Pack, PackSection } from '../packs/model';
import { isHeaded } from '../packs/section-block';
import type { TextRange } from '../text/segment';
import type { Outline } from './model';

/** The body; without one, the required section under headings that asks for most. */
export function mainSection({ sections }: Pack): PackSection | undefined {
  const required = sections.filter((section) => isHeaded(section) && section.requirement === 'must');
  const most = [...required].sort((a, b) => b.minChars - a.minChars)[0];
  return required.find(({ block }) => block === 'body') ?? most;
}

/** Says at the end of a paragraph that something follows: 现将有关情况汇报如下：, 下面，我讲三点意见。 */
const ANNOUNCES =
  /(?:如下|以下\p{Script=Han}{0,8}|(?:[讲谈说]|强调)\p{Script=Han}{1,8})[：:。.]?[ \t]*$|[：:][ \t]*$/gmu;

/**
 * Where the main section stands in a text whose headings do not hold it: after the first paragraph of the lead. Where no
 * headings are to be expected, the only paragraph is lead and body in one. Undefined for a kind with several such sections.
 */
export function unheadedBody({ text, nodes, blocks }: Outline, { sections }: Pack): TextRange | undefined {
  const required = sections.filter((section) => isHeaded(section) && section.requirement === 'must');
  const lead = blocks.find(({ kind }) => kind === 'lead');
  const [only] = required;
  if (only === undefined || required.length > 1 || lead === undefined) return undefined;
  const hasHeadings = nodes.some(({ kind }) => kind !== 'bullet');
  const words = text.slice(lead.start, lead.end).trimEnd();
  const announced = [...words.matchAll(ANNOUNCES)].at(-1);
  const follows = announced === undefined ? words : words.slice(announced.index + announced[0].length);
  // 让我们……！ behind the announcement is the end of a speech, and not what it was to say.
  if (!hasHeadings && announced !== undefined && follows.length < only.minChars / 2) return undefined;
  const first = /^[^\n]*\n\s*/.exec(text.slice(lead.start, lead.end))?.[0] ?? '';
  if (hasHeadings && (only.block !== 'body' || first === '')) return undefined;
  return { start: lead.start + first.length, end: lead.end };
}
