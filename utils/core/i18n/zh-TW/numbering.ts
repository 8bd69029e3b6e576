/** Putting the numbers of a whole text right. */
export const numbering = {
  'numbering.title': '整理序號',
  'numbering.none': '序號連續，寫法一致，也沒有其他寫法可換。',
  'numbering.renumber': '重新編號',
  'numbering.brackets': '統一括號與標點',
  'numbering.gongwen': '換成 一、（一）1.',
  'numbering.decimal': '換成 1. 1.1 1.1.1',
  'numbering.done': '序號已改好，文中的引用也一併更新了。',
} as const;
