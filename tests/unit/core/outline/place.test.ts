import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberedRuns } from '../../../../utils/core/numbering/runs';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { missingSections, sectionAtCaret, sectionInPlace, wholeOutline } from '../../../../utils/core/outline/place';
import { reportPack } from './pack';
import { applyToPlain } from './render';

const pack = reportPack();
const body = '各项任务按照时间节点稳步推进，全年共办结群众来信二十三件，按期办结率达到百分之百。';

function insertInPlace(text: string, sectionId: string, kind = pack): string {
  const insertion = sectionInPlace(parseReport(text, { pack: kind }), sectionId, 'plain');
  return applyToPlain(text, insertion?.edits ?? []);
}

/** Lines that are headings or blocks, without the skeleton below them. */
const linesOf = (text: string) =>
  text.split('\n').filter((line) => line !== '' && line !== body && !/^\{\{(?:板块|指标|任务)|^一是\{\{/.test(line));

describe('a section in its place', () => {
  test.each([
    ['an empty text', '', 'problems', ['一、存在的问题']],
    ['only a title', '某局工作总结', 'work', ['某局工作总结', '一、工作开展情况']],
    [
      'the sections before it',
      `某局工作总结\n一、工作开展情况\n${body}`,
      'problems',
      ['某局工作总结', '一、工作开展情况', '二、存在的问题'],
    ],
    [
      'the sections after it, which are renumbered',
      `某局工作总结\n一、存在的问题\n${body}\n二、下一步工作计划\n${body}`,
      'work',
      ['某局工作总结', '一、工作开展情况', '二、存在的问题', '三、下一步工作计划'],
    ],
    [
      'both sides, in the width the text uses',
      `(一)工作回顾\n${body}\n(二)下一步打算\n${body}`,
      'problems',
      ['(一)工作回顾', '(二)存在的问题', '(三)下一步打算'],
    ],
    [
      'decimals below, which follow their heading',
      `1. 工作回顾\n1.1 抓学习\n${body}\n2. 下一步打算\n2.1 抓落实\n${body}\n2.2 抓作风\n${body}`,
      'problems',
      ['1. 工作回顾', '1.1 抓学习', '2. 存在的问题', '3. 下一步打算', '3.1 抓落实', '3.2 抓作风'],
    ],
    [
      'Markdown',
      `# 某局工作总结\n\n## 工作回顾\n${body}\n\n## 下一步打算\n${body}`,
      'problems',
      ['# 某局工作总结', '## 工作回顾', '## 存在的问题', '## 下一步打算'],
    ],
    [
      'headings without numbers',
      `某局工作总结\n工作回顾\n${body}\n下一步打算\n${body}`,
      'problems',
      ['某局工作总结', '工作回顾', '存在的问题', '下一步打算'],
    ],
    [
      'a signature and a date at the end',
      `一、工作回顾\n${body}\n二、存在问题\n${body}\n\n某某市某某局\n2024年12月3日`,
      'plan',
      ['一、工作回顾', '二、存在问题', '三、下一步工作计划', '某某市某某局', '2024年12月3日'],
    ],
    [
      'misplaced neighbours',
      `一、下一步打算\n${body}\n二、工作回顾\n${body}\n三、取得的成效\n${body}`,
      'problems',
      ['一、下一步打算', '二、工作回顾', '三、取得的成效', '四、存在的问题'],
    ],
    [
      'bold headings',
      `**一、工作回顾**\n${body}\n**二、下一步打算**\n${body}`,
      'problems',
      ['**一、工作回顾**', '**二、存在的问题**', '**三、下一步打算**'],
    ],
    [
      'indented headings',
      `　　一、工作回顾\n　　${body}\n　　二、下一步打算\n　　${body}`,
      'problems',
      ['　　一、工作回顾', `　　${body}`, '　　二、存在的问题', '　　三、下一步打算', `　　${body}`],
    ],
  ])('stands right with %s', (_, text, sectionId, expected) => {
    expect(linesOf(insertInPlace(text, sectionId))).toEqual(expected);
  });

  test.each([
    ['title', ['{{单位}}工作总结', '一、工作回顾', '2024年12月3日']],
    ['lead', ['{{年份}}年，{{单位}}总的情况是{{情况}}。现总结如下：', '一、工作回顾', '2024年12月3日']],
    ['signature', ['一、工作回顾', '{{单位全称}}', '2024年12月3日']],
  ])('puts the %s where a report has it', (sectionId, expected) => {
    expect(linesOf(insertInPlace(`一、工作回顾\n${body}\n2024年12月3日`, sectionId))).toEqual(expected);
  });

  test('adds the body below a heading that has nothing below', () => {
    const text = `一、工作回顾\n${body}\n二、存在的问题\n三、下一步打算\n${body}`;
    const after = text.replace('二、存在的问题\n', '二、存在的问题\n一是{{问题}}；二是{{问题}}。\n');
    expect(insertInPlace(text, 'problems')).toBe(after);
  });

  test('leaves a section alone that is there', () => {
    const report = parseReport(`一、工作回顾\n${body}`, { pack });
    expect(sectionInPlace(report, 'work', 'plain')).toBeUndefined();
  });

  test('gives a rich field a heading with its mark inside', () => {
    const report = parseReport(`一、工作回顾\n${body}`, { pack });
    const [edit] = sectionInPlace(report, 'problems', 'rich')?.edits ?? [];
    expect(edit).toMatchObject({
      blocks: [
        { kind: 'heading', level: 1, text: '二、存在的问题' },
        { kind: 'paragraph', text: '一是{{问题}}；二是{{问题}}。' },
      ],
    });
  });
});

describe('other insertions', () => {
  test('the whole outline in an empty text makes a report with every section', () => {
    const text = applyToPlain('', wholeOutline(parseReport('', { pack }), { start: 0, end: 0 }, 'plain')?.edits ?? []);
    expect(parseReport(text, { pack }).matches.filter(({ status }) => status === 'missing')).toEqual([]);
    expect(linesOf(text).slice(2, 6)).toEqual([
      '一、工作开展情况',
      '二、取得的成效',
      '三、存在的问题',
      '四、下一步工作计划',
    ]);
  });

  test('a section at the caret is numbered for that place and renumbers what follows', () => {
    const text = `一、工作回顾\n${body}\n二、下一步打算\n${body}`;
    const caret = text.indexOf('二、') - 1;
    const insertion = sectionAtCaret(parseReport(text, { pack }), 'results', { start: caret, end: caret }, 'plain');
    expect(linesOf(applyToPlain(text, insertion?.edits ?? []))).toEqual([
      '一、工作回顾',
      '二、取得的成效',
      '三、下一步打算',
    ]);
  });

  test('selected text stays when a section is inserted at it', () => {
    const text = `一、工作回顾\n${body}`;
    const insertion = sectionAtCaret(parseReport(text, { pack }), 'plan', { start: 0, end: text.length }, 'plain');
    expect(applyToPlain(text, insertion?.edits ?? []).startsWith(text)).toBe(true);
  });
});

const HEADINGS = { work: '工作回顾', results: '主要成效', problems: '存在问题', plan: '下一步打算' };
const ORDER = ['work', 'results', 'problems', 'plan'] as const;
const MARKS: Readonly<Record<string, (ordinal: number) => string>> = {
  han: (ordinal) => `${'一二三四五六'[ordinal - 1]}、`,
  fullParen: (ordinal) => `（${'一二三四五六'[ordinal - 1]}）`,
  halfParen: (ordinal) => `(${'一二三四五六'[ordinal - 1]})`,
  dot: (ordinal) => `${ordinal}. `,
  fullDot: (ordinal) => `${ordinal}．`,
  dun: (ordinal) => `${ordinal}、`,
  chapter: (ordinal) => `第${'一二三四五六'[ordinal - 1]}章 `,
  markdown: () => '## ',
  plain: () => '',
};

const reports = fc
  .record({
    style: fc.constantFrom(...Object.keys(MARKS)),
    ids: fc.subarray([...ORDER]),
    title: fc.boolean(),
    lead: fc.boolean(),
    tail: fc.constantFrom(
      '',
      '\n某某市某某局',
      '\n某某市某某局\n2024年12月3日',
      '\n特此报告。\n\n某某市某某局\n2024年12月3日',
    ),
    blankLines: fc.boolean(),
    children: fc.boolean(),
    eol: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ style, ids, title, lead, tail, blankLines, children, eol }) => {
    const gap = blankLines ? '\n\n' : '\n';
    const below = children ? `${gap}①${body}${gap}②${body}` : '';
    const sections = ids.map((id, index) => `${MARKS[style]?.(index + 1) ?? ''}${HEADINGS[id]}${gap}${body}${below}`);
    const head = [...(title ? ['某某局年度工作总结'] : []), ...(lead ? [`本年度以来，${body}现总结如下：`] : [])];
    return { text: [...head, ...sections].join(gap) + (sections.length > 0 ? tail : '') + eol, ids };
  });

describe('inserting what is missing, whatever the text', () => {
  test.each(['work', 'results', 'problems', 'plan', 'title', 'lead', 'signature', 'date'])(
    '%s is there afterwards, numbers run on, other text is unchanged',
    (sectionId) => {
      fc.assert(
        fc.property(reports, ({ text }) => {
          const report = parseReport(text, { pack });
          const insertion = sectionInPlace(report, sectionId, 'plain');
          fc.pre(
            insertion !== undefined &&
              report.matches.some((match) => match.sectionId === sectionId && match.status === 'missing'),
          );
          const after = applyToPlain(text, insertion?.edits ?? []);
          const reread = parseReport(after, { pack });
          const found = reread.matches.filter(({ status }) => status !== 'missing').map((match) => match.sectionId);
          const before = report.matches.filter(({ status }) => status !== 'missing').map((match) => match.sectionId);
          expect(found).toEqual(expect.arrayContaining([...before, sectionId]));
          expectRunningNumbers(after);
          expectOrder(after);
          expectNothingLost(text, after);
        }),
        { numRuns: 150, verbose: true },
      );
    },
  );

  test('all at once', () => {
    fc.assert(
      fc.property(reports, ({ text }) => {
        const insertion = missingSections(parseReport(text, { pack }), 'plain');
        const after = applyToPlain(text, insertion?.edits ?? []);
        expect(parseReport(after, { pack }).matches.filter(({ status }) => status === 'missing')).toEqual([]);
        expectRunningNumbers(after);
        expectOrder(after);
        expectNothingLost(text, after);
      }),
      { numRuns: 200, verbose: true },
    );
  });
});

function expectRunningNumbers(text: string): void {
  for (const run of numberedRuns(parseReport(text, { pack }).outline))
    expect(run.map(({ mark }) => mark.ordinal)).toEqual(run.map((_, index) => index + 1));
}

function expectOrder(text: string): void {
  const starts = parseReport(text, { pack }).matches.flatMap(({ start }) => start ?? []);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
}

/** Every line of before is still there in its order, but for the numbers of headings. */
function expectNothingLost(before: string, after: string): void {
  const unnumbered = (text: string) =>
    text
      .split('\n')
      .map((line) => line.replace(/^[（(]?(?:第?[一二三四五六七八]章 |[一二三四五六七八\d][、.．）)]+)/, '#'));
  const rest = unnumbered(after);
  for (const line of unnumbered(before).filter((one) => one !== '')) {
    const at = rest.indexOf(line);
    expect(at, `${JSON.stringify(line)} in ${JSON.stringify(after)}`).toBeGreaterThanOrEqual(0);
    rest.splice(0, at + 1);
  }
}
