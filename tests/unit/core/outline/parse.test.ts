import { describe, expect, test } from 'vitest';
import { parseOutline } from '../../../../utils/core/outline/parse';

const body = '各股室按照分工抓好落实，定期通报进展情况，全年任务如期完成，没有发生责任事故。';

/** One line a heading: depth, style, ordinal, text. */
function outline(text: string): string[] {
  return parseOutline(text).nodes.map((node) => {
    const indent = '  '.repeat(node.depth - 1);
    return `${indent}${node.style} ${node.mark?.ordinal ?? '-'} ${node.text}`;
  });
}

function blocks(text: string): Record<string, string> {
  return Object.fromEntries(parseOutline(text).blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]));
}

const kinds = (text: string) => parseOutline(text).nodes.map(({ kind }) => kind);

describe('headings', () => {
  test('nest as the text nests them', () => {
    const text = `一、工作情况\n（一）抓培训。${body}\n1．${body}\n2．${body}\n（二）抓督查\n${body}\n二、存在问题\n${body}`;
    expect(outline(text).map((line) => line.replace(body.slice(0, -1), '…'))).toEqual([
      'han_dun 1 工作情况',
      '  han_paren_full 1 抓培训',
      '    arab_fulldot 1 …',
      '    arab_fulldot 2 …',
      '  han_paren_full 2 抓督查',
      'han_dun 2 存在问题',
    ]);
  });

  test.each([
    ['a line of its own', `一、抓培训\n${body}`, 'own_line'],
    ['a line of its own with a stop', `（一）抓培训。\n${body}`, 'own_line'],
    ['a headline before its body', `（一）抓培训。${body}`, 'run_in'],
    ['a label before its body', `1.颜色：${body}`, 'run_in'],
    ['a whole clause', `1.${body}`, 'item'],
  ])('%s is known as such', (_, text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  test('end where the next of their level begins, the last before the signature', () => {
    const text = `一、甲\n${body}\n（一）子\n${body}\n二、乙\n${body}\n某某局\n2024年3月1日`;
    const ends = parseOutline(text).nodes.map(
      ({ end }) => text.slice(end).split('\n')[0] || text.slice(end + 1).split('\n')[0],
    );
    expect(ends).toEqual(['二、乙', '二、乙', '某某局']);
  });

  test('inside a sentence count only in sequence', () => {
    expect(outline('要求如下：（1）按时报送；（2）专人负责。')).toEqual([
      'arab_paren_full 1 按时报送',
      'arab_paren_full 2 专人负责',
    ]);
    expect(outline('按照规定办理。（3）号窗口负责受理，比照（二）、（三）项执行。')).toEqual([]);
  });

  test('inside a sentence count although a number is missing or stands twice', () => {
    expect(outline('改进措施：（1）专人负责；（3）定期通报；（4）年底考核。')).toHaveLength(3);
    expect(outline('改进措施：（1）专人负责；（1）定期通报。')).toHaveLength(2);
    expect(outline('改进措施：专人负责；（2）定期通报；（3）年底考核。')).toHaveLength(2);
  });

  test('that have changed places stay on their level', () => {
    const text = `工作总结\n二、存在的问题\n（一）慢\n${body}\n（二）少\n${body}\n一、基本情况\n${body}\n三、建议\n${body}`;
    const outermost = parseOutline(text).nodes.filter(({ depth }) => depth === 1);
    expect(outermost.map(({ mark }) => mark?.ordinal)).toEqual([2, 1, 3]);
  });

  test('by stages are found although one has lost its word', () => {
    const text = `第一阶段：动员。${body}\n排查。${body}\n第三阶段：整改。${body}\n第四阶段：总结。${body}`;
    expect(parseOutline(text).nodes.map(({ mark }) => mark?.ordinal)).toEqual([1, 3, 4]);
  });

  test('by points are headings only line by line', () => {
    expect(outline(`一是抓培训。\n${body}\n二是抓督查。\n${body}`)).toEqual(['yishi 1 抓培训', 'yishi 2 抓督查']);
    const inline = parseOutline('一是抓培训。二是抓督查；三是抓整改。');
    expect(inline.nodes).toEqual([]);
    expect(inline.series.map(({ marks }) => marks.map(({ ordinal }) => ordinal))).toEqual([[1, 2, 3]]);
  });

  test('with lookalike numerals, bold signs and forum tags are found', () => {
    expect(outline(`ー、情况\n${body}\nニ、问题\n${body}`)).toEqual(['han_dun 1 情况', 'han_dun 2 问题']);
    expect(outline(`**一、情况**\n${body}`)).toEqual(['han_dun 1 情况']);
    expect(outline(`[b]一、情况[/b]\n${body}`)).toEqual(['han_dun 1 情况']);
  });

  test('of Markdown nest by level, and a single first one is the title', () => {
    const text = `# 工作周报\n\n## 本周完成\n- 甲\n- 乙\n\n### 细节\n\n## 下周安排\n`;
    expect(outline(text)).toEqual([
      'markdown 2 本周完成',
      '  bullet 0 甲',
      '  bullet 0 乙',
      '  markdown 3 细节',
      'markdown 2 下周安排',
    ]);
    expect(blocks(text)).toEqual({ title: '工作周报' });
  });

  test('a bare number is one only above its decimals', () => {
    const text = `1 总则\n1.1 目的\n${body}\n1.2 依据\n${body}\n2 组织\n2.1 机构\n${body}`;
    expect(outline(text).map((line) => line.replace(/decimal /, ''))).toEqual([
      '1 总则',
      '  1 目的',
      '  2 依据',
      '2 组织',
      '  1 机构',
    ]);
    expect(outline(`名单\n1 张某\n2 李某\n${body}`)).toEqual([]);
  });
});

describe('what looks like a mark', () => {
  test.each([
    '2024.11月底前完成全部任务。',
    '11.8专题会议研究了相关事项。',
    '3.5万元资金全部到位。',
    '1.5亿元项目落地。',
    '1、2月份完成销售任务。',
    '第一时间组织力量处置。',
    '第二十条第（一）项的内容已公开。',
    '见第三部分和第二章的说明。',
    '三级医院全部接入平台。',
    '一体化平台上线运行。',
    '二、三级医院全部接入平台。',
    '附件：1. 名单',
    'A. 张某到会。',
    '首先，感谢各位领导的关心。',
    '1：0领先的比分保持到终场。',
    '一、总体要求…………………3',
    '```',
    '（二）、（三）项按原规定执行。',
  ])('%s', (line) => {
    expect(outline(`${body}\n${line}\n${body}`)).toEqual([]);
  });

  test('short headings above long paragraphs are no hard wraps', () => {
    const headings = [
      '爱岗敬业，他是雨夜里的“及时雨”',
      '精益求精，他是同事眼中的“活地图”',
      '无私奉献，他是老人牵挂的“好儿子”',
    ];
    const text = `平凡岗位上的“拼命三郎”\n\n——县供电公司抢修班班长汪建国事迹材料\n\n${body}\n\n${headings.map((heading) => `${heading}\n\n${body}\n\n`).join('')}所获荣誉：全国五一劳动奖章、省劳动模范。`;
    expect(parseOutline(text).nodes.map((node) => node.text)).toEqual(headings);
  });

  test('a mark at the start of a hard-wrapped line counts only in sequence', () => {
    const wrapped = [
      '根据上级部署要求，我单位认真组织开展了全面的自',
      '查自纠工作，现将有关情况报告如下，请予以审阅和',
      '一、基本情况全年共组织了培训十二期，参训人员达到了',
      '3、4百人，覆盖了全部下属单位以及各个业务科室，取得',
      '了比较好的效果，干部职工的业务能力得到了明显的提高',
      '二、存在问题部分单位对此项工作的重视程度仍然不够高',
      '主要表现在工作机制不够健全，责任落实不够到位等方面',
    ].join('\n');
    expect(parseOutline(wrapped).nodes.map(({ mark }) => mark?.ordinal)).toEqual([1, 2]);
  });
});

test('numbers in code and of attachments are no headings', () => {
  const text = `一、做法\n\`\`\`\n1. run\n2. stop\n\`\`\`\n二、问题\n${body}\n附件：1. 名单\n      2. 台账\n某某局`;
  expect(outline(text)).toEqual(['han_dun 1 做法', 'han_dun 2 问题']);
});

test('a clause with a stop is a headline above its own list', () => {
  expect(kinds(`（一）抓长效。\n1.${body}\n2.${body}`)).toEqual(['own_line', 'item', 'item']);
});

describe('headings without marks', () => {
  const plain = `全县教育工作情况\n今年以来，${body}\n注重队伍建设\n${body}\n注重质量提升\n${body}\n注重安全管理\n${body}`;

  test('of one shape are found, each above its body', () => {
    expect(outline(plain)).toEqual(['none - 注重队伍建设', 'none - 注重质量提升', 'none - 注重安全管理']);
  });

  test('above numbered lists are outside them', () => {
    const text = `全县教育工作报告\n${body}\n2023年工作回顾\n1.${body}\n2.${body}\n2024年工作展望\n1.${body}\n2.${body}`;
    expect(parseOutline(text).nodes.map(({ depth }) => depth)).toEqual([1, 2, 2, 1, 2, 2]);
  });

  test('are not guessed where the outermost level is numbered', () => {
    expect(outline(`一、情况\n${body}\n范例\n${body}\n二、问题\n${body}`)).toEqual([
      'han_dun 1 情况',
      'han_dun 2 问题',
    ]);
  });

  test('that the chosen kind names are found even once', () => {
    const hints = { headings: new Set(['本周工作']), blocks: new Map() };
    expect(parseOutline('本周工作\n完成接口联调。', hints).nodes).toMatchObject([{ style: 'none', text: '本周工作' }]);
  });
});

test('a heading that says what a section holds is one with nothing below it, above another', () => {
  const text = `第18周工作周报\n\n本周完成情况\n下周工作计划\n${body}`;
  expect(outline(text)).toEqual(['none - 本周完成情况', 'none - 下周工作计划']);
});

describe('lost line breaks', () => {
  const text = `某局2024年工作总结\n今年以来，${body}现总结如下：\n一、工作情况\n（一）抓培训\n${body}\n（二）抓督查\n${body}\n二、存在问题\n${body}`;
  const marks = (source: string) => parseOutline(source).nodes.map(({ depth, mark }) => `${depth}.${mark?.ordinal}`);

  test.each([
    ['a space is left of them', ' '],
    ['nothing is left of them', ''],
  ])('%s', (_, left) => {
    expect(marks(text.replaceAll('\n', left))).toEqual(marks(text));
  });

  test('decimals run on from their chapter', () => {
    expect(
      marks(`第1章总则1.1编制依据${body}依据GB/T1234-2010标准。1.2适用范围${body}第2章机构2.1领导${body}`),
    ).toEqual(['1.1', '2.1', '2.2', '1.2', '2.1']);
  });
});

describe('blocks', () => {
  test('of a whole letter are told apart', () => {
    const text = `关于有关情况的报告\n县人民政府：\n现将情况报告如下：\n一、情况\n${body}\n特此报告。\n\n某某县教育局\n2024年3月1日`;
    expect(blocks(text)).toEqual({
      title: '关于有关情况的报告',
      addressee: '县人民政府：',
      lead: '现将情况报告如下：',
      closing: '特此报告。',
      signature: '某某县教育局',
      date: '2024年3月1日',
    });
  });

  test('a document number may stand above the title', () => {
    expect(blocks(`某政办发〔2024〕12号\n关于做好防汛工作的通知\n${body}`)).toMatchObject({
      title: '关于做好防汛工作的通知',
    });
  });

  test('of a text without title begin with its lead', () => {
    expect(blocks(`${body}\n一、情况\n${body}`)).toEqual({ lead: body });
  });

  test.each(['二〇二四年三月一日', '2024 年 3 月 1 日', '2024-03-01', '20××年×月×日', '（2024年3月1日）'])(
    'a date may read %s',
    (date) => {
      expect(blocks(`情况报告\n一、情况\n${body}\n某某局\n${date}`)).toMatchObject({ signature: '某某局', date });
    },
  );

  test.each(['以上事项妥否，请研究并函复。', '请予研究答复。', '以上请求当否，请批复。'])(
    '%s is a closing',
    (closing) => {
      expect(blocks(`关于商请支持的函\n一、情况\n${body}\n${closing}\n某某局\n2024年3月1日`)).toMatchObject({
        closing,
      });
    },
  );

  test.each(['实习生：罗小雨', '撰稿人：张三', '调研人员：李四、王五'])('%s signs', (signature) => {
    expect(blocks(`实习报告\n一、情况\n${body}\n${signature}\n2024年9月5日`)).toMatchObject({ signature });
  });

  test('who wrote and when may stand below the title', () => {
    expect(blocks(`农田建设情况报告\n县农业农村局\n（2024年3月1日）\n${body}\n一、情况\n${body}`)).toEqual({
      title: '农田建设情况报告',
      signature: '县农业农村局',
      date: '（2024年3月1日）',
      lead: body,
    });
  });

  test('an office below the title signs nothing where another one signs at the end, or nothing follows', () => {
    expect(blocks(`情况报告\n县农业农村局\n一、情况\n${body}\n某某局\n2024年3月1日`)).toMatchObject({
      signature: '某某局',
    });
    expect(blocks('成立工作专班\n领导小组\n张三。')).not.toHaveProperty('signature');
  });

  test('signature and date may share a line', () => {
    expect(blocks(`情况报告\n一、情况\n${body}\n某某局　2024年3月1日`)).toMatchObject({
      signature: '某某局',
      date: '2024年3月1日',
    });
  });

  test('a last sentence is no signature', () => {
    expect(blocks(`情况报告\n一、情况\n${body}`)).toEqual({ title: '情况报告' });
  });

  test('what a forum prints around a post belongs to nothing', () => {
    const text = `某某论坛\n\n标题: 某局工作总结 [打印本页]\n\n作者: 某人    时间: 2024-3-1 10:36\n标题: 某局工作总结\n${body}\n一、情况\n${body}\n\n\n欢迎光临 某某论坛 (http://bbs.example.cn/) Powered by Discuz! X3.4`;
    expect(blocks(text)).toEqual({ title: '某局工作总结', lead: body });
    expect(parseOutline(text).nodes.map(({ end }) => text.slice(0, end).endsWith(body))).toEqual([true]);
  });
});

describe('any text', () => {
  test('is read in time that grows with its length', () => {
    const hostile = ['（一）', '1.', '一是', '一、\n', '。', '[', ' ', '第一', '1.1.', '**', '{{'];
    for (const piece of hostile) {
      const started = performance.now();
      parseOutline(piece.repeat(20_000));
      // Generous: a quadratic reading of 20,000 pieces takes minutes, also where other work slows it down.
      expect(performance.now() - started, piece).toBeLessThan(20_000);
    }
  });

  test.each(['', '\n', ' ', '一', '（', '#', '{{', '\ud800', '一、', '## '])('%j is no trouble', (text) => {
    expect(parseOutline(text).text).toBe(text);
  });
});
