/** The snippet library: folders, trash, versions, many at once. */
export const library = {
  'library.more': '整理短语',
  'library.pin': '置顶：{name}',
  'library.unpin': '取消置顶：{name}',
  'library.pinned': '已置顶',
  'library.folder': '文件夹',
  'library.folder.all': '全部文件夹',
  'library.folder.remove': '删除文件夹“{name}”',
  'library.folder.removed': '已删除文件夹“{name}”，里面的短语移到了上一层。',
  'library.pick': '选择多条',
  'library.pick.one': '选择：{name}',
  'library.shared': '团队',
  'library.trash': '回收站',
  'library.elsewhere': '显示只用于其他网站的 {n} 条',
  'library.section.phrases': '这一部分的常用短语',
  'library.section.insert': '插入短语：{name}',
} as const;
