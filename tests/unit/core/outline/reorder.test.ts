import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { moveSection } from '../../../../utils/core/outline/reorder';
import { applyEdits } from '../../../../utils/core/text/edits';
import { check, ownReports } from '../rules/own-reports';
import { reportPack } from './pack';

const body = '各项任务按照时间节点稳步推进，全年共办结群众来信二十三件，按期办结率达到百分之百。';
const pack = reportPack();

function moved(text: string, sectionId: string): string | undefined {
  const edits = moveSection(parseReport(text, { pack }), sectionId);
  return edits && applyEdits(text, edits);
}

describe('a section out of order', () => {
  test('goes to its place with its lines, numbered anew, and references follow', () => {
    const text = `一、工作回顾\n${body}\n\n二、下一步打算\n（一）学习\n${body}\n三、存在的问题\n${body}见第二部分。\n某某局\n2024年12月3日`;
    expect(moved(text, 'plan') ?? moved(text, 'problems')).toBe(
      `一、工作回顾\n${body}\n\n二、存在的问题\n${body}见第三部分。\n三、下一步打算\n（一）学习\n${body}\n某某局\n2024年12月3日`,
    );
  });

  test('keeps the number it has when only the place was wrong', () => {
    const text = `一、工作回顾\n${body}\n三、下一步打算\n${body}\n二、存在的问题\n${body}`;
    expect(moved(text, 'plan') ?? moved(text, 'problems')).toBe(
      `一、工作回顾\n${body}\n二、存在的问题\n${body}\n三、下一步打算\n${body}`,
    );
  });

  test('is left alone where it does not stand on lines of its own', () => {
    const text = `一、工作回顾。${body}二、下一步打算。${body}三、存在的问题。${body}`;
    expect(moved(text, 'plan') ?? moved(text, 'problems')).toBeUndefined();
  });
});

test('two sections that were exchanged are found and put right in one step', { timeout: 60_000 }, () => {
  let tried = 0;
  for (const { name, text, pack: kind } of ownReports) {
    if (!kind?.ordered) continue;
    const { outline, matches } = parseReport(text, { pack: kind });
    const nodes = matches.flatMap(({ node, status }) =>
      node !== undefined && status === 'present' ? [outline.nodes[node]] : [],
    );
    for (const [index, second] of nodes.entries()) {
      const first = nodes[index - 1];
      if (first === undefined || second === undefined || first.end !== second.offset || first.depth !== second.depth)
        continue;
      const one = text.slice(first.offset, first.end).trimEnd();
      const other = text.slice(second.offset, second.end).trimEnd();
      const spoilt =
        text.slice(0, first.offset) +
        other +
        text.slice(first.offset + one.length, second.offset) +
        one +
        text.slice(second.offset + other.length);
      const [finding] = check(spoilt, kind).filter(({ rule }) => rule === 'section-order');
      if (finding?.fix?.kind !== 'edits') continue;
      tried++;
      const after = applyEdits(spoilt, finding.fix.edits);
      expect(after, name).toBe(text);
    }
  }
  expect(tried).toBeGreaterThan(10);
});
