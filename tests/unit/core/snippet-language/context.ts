import type { FillContext } from '../../../../utils/core/snippet-language/fill';

/** Tuesday, 24 November 2026, 14:05. */
export const CONTEXT: FillContext = {
  now: { year: 2026, month: 11, day: 24, hour: 14, minute: 5, weekday: 2 },
  pageTitle: '发表帖子',
  pageUrl: 'https://oa.example.cn:8080/post?id=7',
  selection: '选中的话',
};
