import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followReferences, referencesIn } from '../../../../utils/core/numbering/references';
import { renumber } from '../../../../utils/core/numbering/renumber';
import { parseOutline } from '../../../../utils/core/outline/parse';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { sectionInPlace } from '../../../../utils/core/outline/place';
import { applyEdits } from '../../../../utils/core/text/edits';
import { reportPack } from '../outline/pack';
import { applyToPlain } from '../outline/render';
import { ownReports } from '../rules/own-reports';

const REPORT = '一、工作\n（一）学习。甲。\n（二）检查。乙。\n二、打算\n（一）制度。丙。\n（二）督查。丁。\n';

/** The references shown as ‹numeral→what it means›. */
function shown(sentence: string, report = REPORT): string {
  const outline = parseOutline(report + sentence);
  const edits = referencesIn(outline).map(({ start, end, node }) => {
    const heading = outline.nodes[node]?.text ?? '';
    return { start, end, text: `‹${outline.text.slice(start, end)}→${heading.slice(0, 2)}›` };
  });
  return applyEdits(outline.text, edits).slice(report.length);
}

describe('a reference', () => {
  test.each([
    '做法见第‹一→工作›部分。',
    '如第‹二→打算›部分所述，要抓好落实。',
    '第‹1→工作›部分所列数字均已核对。',
    '详见第（‹二→督查›）项。',
    '见第‹一→工作›部分第（‹二→检查›）项。',
    '详见‹一→工作›、（‹二→检查›）。',
    '按照本报告第‹一→工作›部分和第‹二→打算›部分执行。',
  ])('%s', (expected) => {
    const sentence = expected.replace(/‹([^→]*)→[^›]*›/g, '$1');
    expect(shown(sentence)).toBe(expected);
  });

  test.each([
    '根据《条例》第二条，开展检查。',
    '《方案》第二部分所述任务已完成。',
    '讲话共三个部分，第二部分讲了形势。',
    '第二项工作进展顺利。',
    '见第五部分。',
    '投入12.5万元，第一时间赶到，2024.1.1起施行。',
    '第一部分群众不了解。',
  ])('is not read into: %s', (sentence) => {
    expect(shown(sentence)).toBe(sentence);
  });

  test('is not guessed where two headings have the number', () => {
    expect(shown('见第二部分。', '一、甲\n子\n二、乙\n丑\n二、丙\n')).toBe('见第二部分。');
  });

  test('to decimals, articles and chapters', () => {
    expect(shown('见2.1。', '1. 甲\n1.1 子子\n文\n2. 乙\n2.1 丑丑\n')).toBe('见‹2.1→丑丑›。');
    expect(shown('按照本办法第三条执行。', '第一条 为了规范。\n第二条 负责统筹。\n第三条 定期检查。\n')).toBe(
      '按照本办法第‹三→定期›条执行。',
    );
    expect(shown('See section 2.', '1. Work\nDone well.\n2. Plans\nMore to come.\n')).toBe('See section ‹2→Pl›.');
  });
});

describe('references follow their headings', () => {
  const body = '各项任务按照时间节点稳步推进，全年共办结群众来信二十三件，按期办结率达到百分之百。';

  test('when a section is put in before them', () => {
    const text = `一、工作回顾\n${body}打算见第二部分，详见第２部分。\n二、下一步打算\n${body}第一部分所述工作要坚持。`;
    const insertion = sectionInPlace(parseReport(text, { pack: reportPack() }), 'problems', 'plain');
    const after = applyToPlain(text, insertion?.edits ?? []);
    expect(after).toContain('打算见第三部分，详见第３部分。');
    expect(after).toContain('三、下一步打算');
    expect(after).toContain('第一部分所述工作要坚持');
  });

  test('when decimals below a heading change with it', () => {
    const text = '1. 甲\n见3.1。\n3. 乙\n3.1 子子\n文';
    expect(applyEdits(text, renumber(parseOutline(text)))).toBe('1. 甲\n见2.1。\n2. 乙\n2.1 子子\n文');
  });
});

test('in complete reports nothing is changed that needs no change', () => {
  for (const { text, name } of ownReports) expect(renumber(parseOutline(text)), name).toEqual([]);
});

test('references are never beside the text, whatever it is', () => {
  const piece = fc.constantFrom(
    '一、',
    '二、甲\n',
    '（二）',
    '见',
    '第',
    '三',
    '部分',
    '所述',
    '3.1',
    ' ',
    '\n',
    '\ud800',
    '和',
    '详见第',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const outline = parseOutline(pieces.join(''));
      for (const { start, end, node } of referencesIn(outline)) {
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(outline.text.length);
        expect(outline.nodes[node]?.mark).toBeDefined();
      }
      expect(followReferences(outline, [])).toEqual([]);
      applyEdits(outline.text, renumber(outline));
    }),
    { seed: 5, numRuns: 500 },
  );
});
