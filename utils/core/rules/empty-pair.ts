import type { Rule } from './rule';
import { found } from './shared/found';
import { maskMarkup } from './shared/mask-markup';

/** 《》 “” （） with nothing inside. */
export const emptyPair: Rule = {
  id: 'empty-pair',
  check: ({ text }) => {
    const masked = maskMarkup(text);
    return PAIRS.flatMap((pair) => emptyOf(masked, pair))
      .sort((a, b) => a.start - b.start)
      .map((place) => {
        const shown = masked.slice(place.start, place.end).replace(/\s/g, '');
        return found('empty-pair', 'error', place, { params: { found: shown } });
      });
  },
};

/** `()` after a Latin word is a function; `""` ends one quotation and begins another as often as not. */
const PAIRS = [
  { open: '《', close: '》', mostBlanks: 8 },
  { open: '〈', close: '〉', mostBlanks: 8 },
  { open: '“', close: '”', mostBlanks: 8 },
  { open: '‘', close: '’', mostBlanks: 8 },
  { open: '「', close: '」', mostBlanks: 8 },
  { open: '『', close: '』', mostBlanks: 8 },
  { open: '〔', close: '〕', mostBlanks: 0 },
  { open: '（', close: '）', mostBlanks: 0 },
  { open: '(', close: ')', mostBlanks: 0, after: /[\p{Script=Han}，。；：、]$/u },
] as const;

function emptyOf(text: string, pair: (typeof PAIRS)[number]): readonly { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let start = text.indexOf(pair.open); start !== -1; start = text.indexOf(pair.open, start + 1)) {
    let end = start + 1;
    while (end - start <= pair.mostBlanks && /\s/.test(text.charAt(end))) end++;
    if (text.charAt(end) !== pair.close) continue;
    if ('after' in pair && !pair.after.test(text.slice(Math.max(0, start - 2), start))) continue;
    places.push({ start, end: end + 1 });
  }
  return places;
}
