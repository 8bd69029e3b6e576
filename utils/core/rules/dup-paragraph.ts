import type { Rule } from './rule';
import { found } from './shared/found';
import type { Line } from './shared/lines';
import { proseOf } from './shared/prose';
import { isNearCopy, signatureOf } from './shared/shingles';

/** A paragraph that stands twice, whole or with small changes. */
export const dupParagraph: Rule = {
  id: 'dup-paragraph',
  check: (report) => {
    const { text, lines } = proseOf(report);
    const seen = new Map<string, string>();
    return lines.flatMap((line) => {
      const words = wordsOf(text, line);
      if (words.length < SHORTEST) return [];
      const bands = signatureOf(words);
      const first = bands
        .map((band) => seen.get(band))
        .find((other) => other !== undefined && isNearCopy(other, words));
      for (const band of bands) if (!seen.has(band)) seen.set(band, words);
      if (first === undefined) return [];
      const params = { beginning: text.slice(line.start, line.end).trim().slice(0, 12) };
      return [found('dup-paragraph', 'warn', line, { params })];
    });
  },
};

const SHORTEST = 60;

const wordsOf = (text: string, { start, end }: Line): string =>
  end - start < SHORTEST ? '' : text.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, '');
