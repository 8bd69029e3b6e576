import type { Finding, Fix, Rule } from './rule';
import { lineAt } from './shared/lines';
import { maskMarkup } from './shared/mask-markup';
import { type Match, matchesOn } from './shared/near';
import { linesWithPair, signPair } from './shared/sign-pairs';

/** Stops that stand twice or contradict each other: ，， 。。 ，。 ；。 ……。 */
export const repeatPunct: Rule = {
  id: 'repeat-punct',
  isLocal: true,
  check: ({ text }) => {
    const masked = maskMarkup(text);
    const crowded = linesWithPair(masked, CROWDED);
    return matchesOn(masked, crowded, REPEATED).map((match) => toFinding(text, match));
  },
};

/**
 * Full-width stops in a row, half-width ones among them, or two half-width ones between Han characters.
 * …… —— ！！ ？！ are customary.
 */
const STOPS = '，。、；：,;:…！？';
const CROWDED = signPair(STOPS, STOPS);
const REPEATED =
  /[，。、；：][，。、；：,;]+|(?<=\p{Script=Han}[”》）)]?)(?:[,;:][，。、；：]+|,,+|;;+)|…[。，；]|[！？]。(?!。)/gu;

function toFinding(text: string, { start, end, found }: Match): Finding {
  const fix = onlyRepair(text, start, found);
  const finding = { rule: 'repeat-punct', severity: 'warn', start, end } as const;
  return { ...finding, message: { key: 'rule.repeat-punct', params: { found } }, ...(fix && { fix }) };
}

/** The same stop twice, a comma before the full stop that ends a paragraph, a stop after an ellipsis or exclamation. */
function onlyRepair(text: string, start: number, found: string): Fix | undefined {
  const end = start + found.length;
  const [first = ''] = found;
  const last = found.at(-1) ?? '';
  const removal = (from: number, to: number): Fix => ({ kind: 'edits', edits: [{ start: from, end: to, text: '' }] });
  if ([...found].every((stop) => stop === first)) return removal(start + 1, end);
  if (/[…！？]/.test(first)) return removal(start + 1, end);
  const endsParagraph = text.slice(end, lineAt(text, start).end).trim() === '';
  return last === '。' && endsParagraph && !found.slice(0, -1).includes('。') ? removal(start, end - 1) : undefined;
}
