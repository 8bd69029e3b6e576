import type { Rule } from './rule';
import { found, replacing } from './shared/found';
import { matchesNear } from './shared/near';
import { proseOf } from './shared/prose';

/** A document number whose year does not stand in 〔 〕, or whose number has 第 or a padding zero: 市政发[2024]03号. */
export const docnoFormat: Rule = {
  id: 'docno-format',
  isLocal: true,
  check: (report) =>
    matchesNear(proseOf(report).text, ['号'], DOCUMENT_NUMBER).flatMap(({ start, end, found: written, groups }) => {
      const expected = `〔${groups['year']}〕${groups['number']}号`;
      if (written === expected) return [];
      const place = { start, end };
      return [found('docno-format', 'warn', place, { params: { written, expected }, fix: replacing(place, expected) })];
    }),
};

/**
 * The year may not begin the number, as it does in those of courts: （2024）京01民初1号. Issues of a gazette and announcements
 * are numbered in their own way.
 */
const DOCUMENT_NUMBER =
  /(?<=\p{Script=Han})(?<!公报|公告|期刊|学报|年鉴)[[【(（〔](?<year>(?:19|20)\d{2})[\]】)）〕] ?第? ?0{0,3}(?<number>[1-9]\d{0,4}) ?号/gu;
