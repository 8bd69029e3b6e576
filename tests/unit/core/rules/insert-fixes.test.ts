import { describe, expect, test } from 'vitest';
import { renumber } from '../../../../utils/core/numbering/renumber';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { sectionInPlace } from '../../../../utils/core/outline/place';
import type { Pack } from '../../../../utils/core/packs/model';
import { applyEdits } from '../../../../utils/core/text/edits';
import { applyToPlain } from '../outline/render';
import { check, ownReports } from './own-reports';

interface Case {
  readonly name: string;
  readonly pack: Pack;
  readonly sectionId: string;
  /** The report without the section, numbered through. */
  readonly text: string;
}

/** The text without one of its sections, numbered through. */
function without(text: string, pack: Pack, sectionId: string): string | undefined {
  const match = parseReport(text, { pack }).matches.find((one) => one.sectionId === sectionId);
  if (match?.node === undefined || match.start === undefined || match.end === undefined) return undefined;
  const cut = text.slice(0, match.start) + text.slice(match.end);
  return applyEdits(cut, renumber(parseReport(cut).outline)).trimEnd();
}

const cases: readonly Case[] = ownReports.flatMap(({ name, text, pack }) =>
  (pack?.sections ?? []).flatMap(({ id, block, requirement }) => {
    if (pack === undefined || block !== 'heading' || requirement === 'may') return [];
    const cut = without(text, pack, id);
    const isMissing =
      cut !== undefined && check(cut, pack).some((one) => one.rule === 'section-missing' && one.sectionId === id);
    return isMissing ? [{ name, pack, sectionId: id, text: cut }] : [];
  }),
);

/** The empty line between two sections belongs to either. */
const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

const inserted = ({ text, pack, sectionId }: Case): string =>
  applyToPlain(text, sectionInPlace(parseReport(text, { pack }), sectionId, 'plain')?.edits ?? []);

const keyOf = ({ rule, message, sectionId = '' }: ReturnType<typeof check>[number]): string =>
  `${rule} ${message.key} ${sectionId}`;

describe('a missing section that is put in its place', () => {
  test('is missing in enough reports to tell', () => expect(cases.length).toBeGreaterThan(20));

  test.each(cases)(
    '$sectionId in $name is missing no more, and nothing else is wrong but what is to be filled in',
    (one) => {
      const before = check(one.text, one.pack).map(keyOf);
      const text = inserted(one);
      const match = parseReport(text, { pack: one.pack }).matches.find(({ sectionId }) => sectionId === one.sectionId);
      const after = check(text, one.pack);
      expect(after.map(keyOf)).not.toContain(`section-missing rule.section-missing.must ${one.sectionId}`);
      const isToFillIn = ({ start, end }: (typeof after)[number]) =>
        start >= (match?.start ?? text.length) && end <= (match?.end ?? 0);
      expect(after.filter((finding) => !isToFillIn(finding) && !before.includes(keyOf(finding)))).toEqual([]);
    },
  );

  test.each(cases)('$sectionId in $name can be taken out again, which leaves the text as it was', (one) => {
    const taken = without(inserted(one), one.pack, one.sectionId) ?? '';
    expect(linesOf(taken)).toEqual(linesOf(one.text));
  });
});
