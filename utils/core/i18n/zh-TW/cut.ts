/** Text that a field has no room for. */
export const cut = {
  'act.cut': '已截短後插入，放不下的部分沒有寫入。',
  'action.cut': '截短插入…',
  'cut.title': '此文字方塊最多 {limit} 字，要截短嗎？',
  'cut.text': '只插入放得下的部分，後面放不下的不寫入。文字方塊裡原有的內容不變。',
  'cut.confirm': '截短並插入',
} as const;
