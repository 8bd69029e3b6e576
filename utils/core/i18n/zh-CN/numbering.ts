/** Putting the numbers of a whole text right. */
export const numbering = {
  'numbering.title': '整理序号',
  'numbering.none': '序号连续，写法一致，也没有可以换的写法。',
  'numbering.renumber': '重新编号',
  'numbering.brackets': '统一括号和标点',
  'numbering.gongwen': '换成 一、（一）1.',
  'numbering.decimal': '换成 1. 1.1 1.1.1',
  'numbering.done': '序号已改好，文中的引用也一并改了。',
} as const;
