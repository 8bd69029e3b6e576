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
    const seen = new Map<number, Line>();
    const isCopy = (line: Line) => {
      const words = wordsOf(text, line);
      return (other: Line | undefined) => other !== undefined && isNearCopy(wordsOf(text, other), words);
    };
    return lines.flatMap((line) => {
      if (line.end - line.start < SHORTEST) return [];
      const bands = signatureOf(text, line.start, line.end);
      if (bands.length < SHORTEST) return [];
      const alike = bands.names.map((band) => seen.get(band)).filter((other) => other !== undefined);
      const first = alike.length > 0 && alike.some(isCopy(line));
      for (const band of bands.names) if (!seen.has(band)) seen.set(band, line);
      if (!first) return [];
      const params = { beginning: text.slice(line.start, line.end).trim().slice(0, 12) };
      return [found('dup-paragraph', 'warn', line, { params })];
    });
  },
};

const SHORTEST = 60;

const wordsOf = (text: string, { start, end }: Line): string => text.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, '');
