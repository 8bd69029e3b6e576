import { expect, test } from 'vitest';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { sectionInPlace } from '../../../../utils/core/outline/place';
import { applyEdits } from '../../../../utils/core/text/edits';
import { check, ownReports } from './own-reports';

const HAN = '一二三四五六七八九十';

/** One list or series of each report spoilt by raising one number by two. */
const spoilt = ownReports.flatMap((report) =>
  [...report.text.matchAll(/^（?([二三])[、）]|([二三])是|，(?=全|共)/gm)].map(({ index, 0: found }) => {
    const worse = found.replace(/[二三]/, (digit) => HAN[HAN.indexOf(digit) + 2] ?? digit).replace('，', '，，');
    return { ...report, text: applyEdits(report.text, [{ start: index, end: index + found.length, text: worse }]) };
  }),
);

/** What is found, without where: a repair moves what comes after it. */
const kinds = (findings: ReturnType<typeof check>) =>
  findings.map(({ rule, message: { key }, sectionId = '' }) => `${rule} ${key} ${sectionId}`);

test('every repair with edits makes its finding disappear and no other appear', { timeout: 60_000 }, () => {
  expect(spoilt.length).toBeGreaterThan(20);
  for (const { name, text, pack } of spoilt) {
    const before = check(text, pack);
    const fixable = before.find(({ fix }) => fix?.kind === 'edits');
    if (fixable?.fix?.kind !== 'edits') throw new Error(`nothing to repair in ${name}`);
    const after = check(applyEdits(text, fixable.fix.edits), pack);
    expect(after.length, `${name}: ${fixable.rule} at ${fixable.start}`).toBeLessThan(before.length);
    for (const kind of kinds(after)) expect(kinds(before), `${name}: made by ${fixable.rule}`).toContain(kind);
  }
});

test('every missing section that is offered can be placed', () => {
  for (const { text, pack } of ownReports) {
    if (!pack) continue;
    const halved = text.slice(0, text.length / 2);
    const report = parseReport(halved, { pack });
    for (const { fix } of check(halved, pack))
      if (fix?.kind === 'insert-section') expect(sectionInPlace(report, fix.sectionId, 'plain')).toBeDefined();
  }
});
