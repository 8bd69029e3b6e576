import { type Line, linesOf } from './lines';
import { MASK, maskMarkup } from './mask-markup';
import { perReport } from './per-report';

/** What kind of writing a text is, which decides the rules of punctuation and dates that hold for it. */
export type Profile = 'official' | 'technical' | 'english';

/** A report's text prepared for rules; all offsets are those of the report. */
export interface Prose {
  /** Markup and addresses masked. */
  readonly text: string;
  /** Quotations and titles of works masked too: what others said is not the writer's fault. */
  readonly own: string;
  readonly lines: readonly Line[];
  readonly profile: Profile;
  /** Share of half-width ones among the stops and brackets beside Han characters; 0 when there are none. */
  readonly halfShare: number;
}

export const proseOf = perReport(({ text }): Prose => {
  const masked = maskMarkup(text);
  const lines = linesOf(masked);
  const own = masked.replace(QUOTATION, (found) => found.replace(/[^\n]/g, MASK));
  return { text: masked, own, lines, profile: profileOf(text, masked, lines), halfShare: halfShareOf(masked) };
});

/** Above this share the writer did not choose: copies of web pages are often normalised to half width. */
export const HALF_WIDTH_COPY = 0.9;

/** Bounded, so that an opening mark without its partner costs little. */
const QUOTATION = /“[^“”\n]{0,200}”|《[^《》\n]{0,100}》|「[^「」\n]{0,200}」|‘[^‘’\n]{0,100}’/g;
const HALF_BESIDE_HAN = /(?<=[\p{Script=Han}”》）])[,;:!?()]|[,;:!?()](?=[\p{Script=Han}“《（])/gu;
const FULL = /[，；：！？（）]/g;

function halfShareOf(text: string): number {
  const half = count(text, HALF_BESIDE_HAN);
  const all = half + count(text, FULL);
  return all === 0 ? 0 : half / all;
}

/** English: hardly any Han. Technical: code, or at least a third of the words in Latin letters. */
function profileOf(text: string, masked: string, lines: readonly Line[]): Profile {
  const han = count(masked, /\p{Script=Han}/gu);
  const latin = count(masked, /[A-Za-z]{2,}/g);
  if (han < latin) return 'english';
  const code = lines.filter(({ start, end }) => CODE_LINE.test(text.slice(start, Math.min(end, start + 200)))).length;
  const isCode = /^(?:```|~~~)/m.test(text) || code * 5 > lines.length;
  return isCode || latin * 3 > han ? 'technical' : 'official';
}

const CODE_LINE =
  /^\s*(?:[$>#] ?[a-z]|[{}]|\/\/|(?:const|let|var|def|class|import|return|function)\b|[\w.]+\(.{0,80}\);?$|at .{1,80}:\d+)/;

const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
};
