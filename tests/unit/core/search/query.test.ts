import { describe, expect, test } from 'vitest';
import { searchSnippets } from '../../../../utils/core/search/query';
import type { Snippet } from '../../../../utils/core/snippets/model';

const NOW = Date.UTC(2026, 10, 24);

function snippet(title: string, more: Partial<Snippet> = {}): Snippet {
  const base = { id: title, title, body: '', tags: [], language: 'zh-CN', createdAtMs: 0, updatedAtMs: 0 } as const;
  return { ...base, ...more };
}

const LIBRARY = [
  snippet('重点工作进展'),
  snippet('重庆调研行程', { tags: ['出差', 'travel'] }),
  snippet('行业增长率分析', { body: '同比提高 3.2 个百分点。' }),
  snippet('局长讲话要点', { tags: ['会议'] }),
  snippet('朝阳区走访记录'),
  snippet('存在的问题', { body: '一是统筹不够，二是力量不足。', tags: ['问题'] }),
  snippet('下一步打算', { tags: ['计划'] }),
  snippet('会议纪要开头', { tags: ['会议'] }),
  snippet('PPT 汇报提纲'),
  snippet('女职工权益'),
];

const titles = (query: string, library: readonly Snippet[] = LIBRARY) =>
  searchSnippets(library, query, [], NOW).map((hit) => hit.snippet.title);

describe('finds a title', () => {
  test.each([
    ['问题', '存在的问题'],
    ['zhongqing', '重庆调研行程'],
    ['chongqing', '重庆调研行程'],
    ['cq', '重庆调研行程'],
    ['zdgz', '重点工作进展'],
    ['zhongdian', '重点工作进展'],
    ['zhdgz', '重点工作进展'],
    ['zhongdgongz', '重点工作进展'],
    ['重d工z', '重点工作进展'],
    ['hangye', '行业增长率分析'],
    ['xingye', '行业增长率分析'],
    ['zengzhanglv', '行业增长率分析'],
    ['zengzhanglu', '行业增长率分析'],
    ['shuaifenxi', '行业增长率分析'],
    ['juzhang', '局长讲话要点'],
    ['jvzhang', '局长讲话要点'],
    ['chaoyang', '朝阳区走访记录'],
    ['zhaoyang', '朝阳区走访记录'],
    ['nvzhigong', '女职工权益'],
    ['xiayibu', '下一步打算'],
    ['xyb', '下一步打算'],
    ['ppt', 'PPT 汇报提纲'],
    ['ＰＰＴ', 'PPT 汇报提纲'],
    ['ppt hb', 'PPT 汇报提纲'],
    ['提纲 汇报', 'PPT 汇报提纲'],
    ['进展 重点', '重点工作进展'],
    ['jinzhan zhongdian', '重点工作进展'],
    ["cun'zai", '存在的问题'],
  ])('%s: %s', (query, title) => {
    expect(titles(query)[0]).toBe(title);
  });
});

describe('forgives mixed-up sounds', () => {
  test.each([
    ['zongdian', '重点工作进展'],
    ['cunzhai', '存在的问题'],
    ['xiayibudashuan', '下一步打算'],
    ['hanye', '行业增长率分析'],
    ['zenzhang', '行业增长率分析'],
    ['huiyijiyaokaitou', '会议纪要开头'],
  ])('%s: %s', (query, title) => {
    expect(titles(query)[0]).toBe(title);
  });

  test('a right sound comes before a mixed-up one', () => {
    const library = [snippet('仲裁事项'), snippet('总裁致辞')];
    expect(titles('zongcai', library)).toEqual(['总裁致辞', '仲裁事项']);
    expect(titles('zhongcai', library)).toEqual(['仲裁事项', '总裁致辞']);
  });
});

describe('finds what was meant when nothing fits as typed', () => {
  test.each([
    ['汇抱提刚', 'PPT 汇报提纲'],
    ['存在的文题', '存在的问题'],
    ['会议记要', '会议纪要开头'],
    ['重点工做', '重点工作进展'],
    ['会纪要开', '会议纪要开头'],
    ['重点jz', '重点工作进展'],
  ])('%s: %s', (query, title) => {
    expect(titles(query)[0]).toBe(title);
  });
});

describe('looks beyond titles', () => {
  test('a word of the body', () => {
    const [hit] = searchSnippets(LIBRARY, '力量不足', [], NOW);
    expect(hit?.snippet.title).toBe('存在的问题');
    expect(hit?.bodyRange).toEqual({ start: 9, end: 13 });
    expect(hit?.titleRanges).toEqual([]);
  });

  test('a word of the title and one of the body', () => {
    expect(titles('fenxi 百分点')).toEqual(['行业增长率分析']);
  });

  test('a tag', () => {
    expect(titles('travel')).toEqual(['重庆调研行程']);
    expect(titles('chucha')).toEqual(['重庆调研行程']);
  });

  test('#tag keeps to the tag', () => {
    expect(titles('#会议').sort()).toEqual(['会议纪要开头', '局长讲话要点']);
    expect(titles('#huiyi jyao')).toEqual(['会议纪要开头']);
    expect(titles('＃会议 局长')).toEqual(['局长讲话要点']);
  });

  test('a title hit comes before a body hit', () => {
    const library = [snippet('甲', { body: '安全生产' }), snippet('安全生产')];
    expect(titles('安全', library)).toEqual(['安全生产', '甲']);
  });
});

describe('order', () => {
  test('whole title, then beginning, then middle', () => {
    const library = [snippet('本周工作总结'), snippet('工作总结模板'), snippet('工作总结')];
    expect(titles('工作总结', library)).toEqual(['工作总结', '工作总结模板', '本周工作总结']);
    expect(titles('gzzj', library)).toEqual(['工作总结', '工作总结模板', '本周工作总结']);
  });

  test('of equal hits, the much-used one is first', () => {
    const library = [snippet('周报甲'), snippet('周报乙')];
    const usage = [{ snippetId: '周报乙', uses: 9, lastUsedAtMs: NOW }];
    expect(searchSnippets(library, '周报', usage, NOW)[0]?.snippet.title).toBe('周报乙');
  });

  test('use does not lift a body hit above a title hit', () => {
    const library = [snippet('甲', { body: '周报' }), snippet('本单位周报')];
    const usage = [{ snippetId: '甲', uses: 999, lastUsedAtMs: NOW }];
    expect(searchSnippets(library, '周报', usage, NOW)[0]?.snippet.title).toBe('本单位周报');
  });

  test('an empty query gives all, by use, then newest', () => {
    const library = [snippet('旧', { updatedAtMs: 1 }), snippet('新', { updatedAtMs: 2 }), snippet('常用')];
    const usage = [{ snippetId: '常用', uses: 3, lastUsedAtMs: NOW }];
    expect(searchSnippets(library, '  ', usage, NOW).map((hit) => hit.snippet.title)).toEqual(['常用', '新', '旧']);
  });
});

describe('highlights', () => {
  test.each([
    ['工作', [[2, 4]]],
    ['gz', [[2, 4]]],
    ['zhongd', [[0, 2]]],
    [
      '进展 重点',
      [
        [0, 2],
        [4, 6],
      ],
    ],
    ['重点工作 工作进', [[0, 5]]],
  ])('%s', (query, ranges) => {
    const [hit] = searchSnippets([snippet('重点工作进展')], query, [], NOW);
    expect(hit?.titleRanges.map(({ start, end }) => [start, end])).toEqual(ranges);
  });
});

test.each(['', '　', '#', '((', '[', '\\', '*', "'", '😀', '%'])('takes any typing: %j', (query) => {
  expect(() => titles(query)).not.toThrow();
});
