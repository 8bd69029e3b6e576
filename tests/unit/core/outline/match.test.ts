import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import type { SectionBindings } from '../../../../utils/core/outline/report';
import { reportPack } from './pack';

const pack = reportPack();
const body = '各股室按照分工抓好落实，定期通报进展情况，全年任务如期完成，没有发生责任事故。';

function statuses(text: string, bindings: SectionBindings = {}): Record<string, string> {
  const { matches } = parseReport(text, { pack, bindings });
  return Object.fromEntries(
    matches.filter(({ status }) => status !== 'missing').map((match) => [match.sectionId, match.status]),
  );
}

const scoreOf = (text: string, id: string) =>
  parseReport(text, { pack }).matches.find(({ sectionId }) => sectionId === id)?.score;

describe('a heading is matched', () => {
  test.each([
    ['存在的问题', 1],
    ['存在问题', 1],
    ['2024年存在的问题：', 1],
    ['工作中存在的问题', 0.9],
    ['查摆出的突出问题', 0.7],
    ['食堂经营', 0],
  ])('%s with score %f', (heading, score) => {
    expect(scoreOf(`一、工作回顾\n${body}\n二、${heading}\n${body}`, 'problems')).toBe(score);
  });

  test('by the user’s own word before any other', () => {
    const text = `一、工作回顾\n${body}\n二、几点体会\n${body}\n三、存在问题\n${body}`;
    const { matches, outline } = parseReport(text, { pack, bindings: { 几点体会: 'problems' } });
    const problems = matches.find(({ sectionId }) => sectionId === 'problems');
    expect(outline.nodes[problems?.node ?? -1]?.text).toBe('几点体会');
  });

  test('only once', () => {
    const { matches } = parseReport(`一、存在问题\n${body}\n二、存在的问题\n${body}`, { pack });
    const nodes = matches.flatMap(({ node }) => node ?? []);
    expect(new Set(nodes).size).toBe(nodes.length);
  });

  test('on the second level when it names the section', () => {
    const text = `一、工作回顾\n${body}\n二、问题和打算\n（一）存在问题\n${body}\n（二）下一步打算\n${body}`;
    expect(statuses(text)).toMatchObject({ problems: 'present', plan: 'present' });
  });

  test('by its place when nothing names the largest block', () => {
    const text = `一、强根基，聚人心\n${body}${body}\n二、存在问题\n${body}\n三、下一步打算\n${body}`;
    expect(scoreOf(text, 'work')).toBe(0.5);
  });
});

describe('a section is', () => {
  const text = (problems: string) => `一、工作回顾\n${body}\n二、存在问题\n${problems}\n三、下一步打算\n${body}`;

  test.each([
    ['present', body],
    ['present', '无'],
    ['present', '不涉及。'],
    ['short', '人手少。'],
    ['empty', ''],
    ['empty', '{{问题}}、XX、____'],
    ['empty', '一是{{问题}}；二是{{问题}}。'],
  ])('%s with %j below it', (status, problems) => {
    expect(statuses(text(problems))['problems']).toBe(status);
  });

  test('misplaced when it stands out of template order', () => {
    const swapped = `一、存在问题\n${body}\n二、工作回顾\n${body}\n三、主要成效\n${body}\n四、下一步打算\n${body}`;
    expect(statuses(swapped)).toEqual({ work: 'present', results: 'present', problems: 'misplaced', plan: 'present' });
  });

  test('never misplaced in a kind without order', () => {
    const swapped = `一、存在问题\n${body}\n二、工作回顾\n${body}`;
    const { matches } = parseReport(swapped, { pack: reportPack({ ordered: false }) });
    expect(matches.some(({ status }) => status === 'misplaced')).toBe(false);
  });
});

test('a long text of headings is matched in time that grows with its length', () => {
  const text = `一、存在问题\n${body}\n（一）细节\n`.repeat(2_000);
  const started = performance.now();
  parseReport(text, { pack });
  // Generous: quadratic matching of these 4,000 headings takes minutes.
  expect(performance.now() - started).toBeLessThan(30_000);
});
