import type { FillContext } from '../../../../utils/core/snippet-language/fill';

/** Tuesday, 24 November 2026, 14:05. */
export const CONTEXT: FillContext = {
  now: { year: 2026, month: 11, day: 24, hour: 14, minute: 5, weekday: 2 },
  pageTitle: '发表帖子',
  pageUrl: 'https://oa.example.cn:8080/post?id=7',
  fieldTitle: '关于报送总结的通知',
  selection: '选中的话',
};

/** The snippets that examples include. */
const OTHERS = new Map([
  ['落款', '{{ 单位 }}\n{{ 今天 }}'],
  ['圈', '又见{片段:圈}'],
  ['坏的', '第一行\n{{ 单位 名称 }}'],
  ['甲', '甲{片段:乙}'],
  ['乙', '乙{片段:甲}'],
]);
export const findSnippet = (name: string): string | undefined => OTHERS.get(name);
