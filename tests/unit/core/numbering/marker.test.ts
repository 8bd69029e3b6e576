import { describe, expect, test } from 'vitest';
import { readMark } from '../../../../utils/core/numbering/marker';
import { foldWidth } from '../../../../utils/core/text/normalize';

const read = (text: string) => readMark(text, foldWidth(text), 0);

describe('a mark at the start of a text', () => {
  test.each([
    ['一、工作情况', 'han_dun', 1, '一、'],
    ['二十一、其他', 'han_dun', 21, '二十一、'],
    ['二.存在问题', 'han_dun', 2, '二.'],
    ['ー、总体情况', 'han_dun', 1, 'ー、'],
    ['—、总体情况', 'han_dun', 1, '—、'],
    ['ニ、存在问题', 'han_dun', 2, 'ニ、'],
    ['三：打算', 'han_colon', 3, '三：'],
    ['三', 'han_bare', 3, '三'],
    ['（三）抓落实', 'han_paren_full', 3, '（三）'],
    ['(三)抓落实', 'han_paren_half', 3, '(三)'],
    ['（ 三 ）抓落实', 'han_paren_full', 3, '（ 三 ）'],
    ['（一)混用', 'han_paren_full', 1, '（一)'],
    ['（一）、多一个顿号', 'han_paren_full', 1, '（一）、'],
    ['㈢抓落实', 'han_paren_full', 3, '㈢'],
    ['1.目标', 'arab_dot', 1, '1.'],
    ['4 .目标', 'arab_dot', 4, '4 .'],
    ['⒋目标', 'arab_dot', 4, '⒋'],
    ['１．目标', 'arab_fulldot', 1, '１．'],
    ['1.2024年目标', 'arab_dot', 1, '1.'],
    ['1.3月份目标', 'arab_dot', 1, '1.'],
    ['2、目标', 'arab_dun', 2, '2、'],
    ['（2）目标', 'arab_paren_full', 2, '（2）'],
    ['(2)目标', 'arab_paren_half', 2, '(2)'],
    ['⑵目标', 'arab_paren_full', 2, '⑵'],
    ['2）目标', 'arab_close', 2, '2）'],
    ['③目标', 'circled', 3, '③'],
    ['❸目标', 'circled', 3, '❸'],
    ['㉑目标', 'circled', 21, '㉑'],
    ['3️⃣ 目标', 'keycap', 3, '3️⃣'],
    ['🔟 目标', 'keycap', 10, '🔟'],
    ['2.1 范围', 'decimal', 1, '2.1'],
    ['2.1.3范围', 'decimal', 3, '2.1.3'],
    ['第三章 附则', 'chapter', 3, '第三章'],
    ['第2部分：情况', 'chapter', 2, '第2部分：'],
    ['第十二条 本办法', 'article', 12, '第十二条'],
    ['二是抓落实', 'yishi', 2, '二是'],
    ['第二，抓落实', 'ordinal', 2, '第二，'],
    ['第二阶段：排查', 'ordinal', 2, '第二阶段：'],
    ['第三步，总结', 'ordinal', 3, '第三步，'],
    ['其次，记得勤', 'ordinal', 2, '其次，'],
    ['案例三：夜校', 'ordinal', 3, '案例三：'],
    ['问题2：渗水', 'ordinal', 2, '问题2：'],
    ['【四】根因', 'han_paren_full', 4, '【四】'],
    ['〔三）错键', 'han_paren_full', 3, '〔三）'],
    ['B. Scope', 'latin', 2, 'B.'],
    ['b）末位约谈', 'latin', 2, 'b）'],
    ['IV. Risks', 'roman', 4, 'IV.'],
    ['(ii) second', 'roman', 2, '(ii)'],
    ['Ⅲ、处理过程', 'roman', 3, 'Ⅲ、'],
    ['二，村务公开', 'han_dun', 2, '二，'],
    ['2：二车间', 'arab_dun', 2, '2：'],
    ['### 进展', 'markdown', 3, '### '],
    ['- 进展', 'bullet', 0, '- '],
  ])('%s', (text, style, ordinal, mark) => {
    expect(read(text)).toMatchObject({ style, ordinal, start: 0, end: mark.length });
  });

  test.each([
    '2024.11.8召开会议',
    '2024年工作',
    '12.5%的增长',
    '100.5亿元',
    '1、2月份完成',
    '第一时间上报',
    '第三季度完成',
    '三中全会精神',
    '一体化推进',
    '十分重要',
    '（2024）3号文',
    '10:30开会',
    '#标签',
    '8:30开会',
    '星期三：大扫除',
    'A公司',
    'IIII. no numeral',
  ])('%s has none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('is looked for exactly at the offset', () => {
    const text = '见（二）项';
    expect(readMark(text, foldWidth(text), 0)).toBeUndefined();
    expect(readMark(text, foldWidth(text), 1)).toMatchObject({ start: 1, end: 4 });
  });
});
