/** Text that a field has no room for. */
export const cut = {
  'act.cut': '已截短插入，放不下的部分没有写入。',
  'action.cut': '截短插入…',
  'cut.title': '此文本框最多 {limit} 字，要截短吗？',
  'cut.text': '只插入放得下的部分，末尾放不下的不写入。文本框里原有的内容不变。',
  'cut.confirm': '截短并插入',
} as const;
