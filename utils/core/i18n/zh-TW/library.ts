/** The snippet library: folders, trash, versions, many at once. */
export const library = {
  'library.more': '整理片語',
  'library.pin': '釘選：{name}',
  'library.unpin': '取消釘選：{name}',
  'library.pinned': '已釘選',
  'library.folder': '資料夾',
  'library.folder.all': '全部資料夾',
  'library.folder.remove': '刪除資料夾「{name}」',
  'library.folder.removed': '已刪除資料夾「{name}」，裡面的片語移到了上一層。',
  'library.pick': '選取多則',
  'library.pick.one': '選擇：{name}',
  'library.shared': '團隊',
  'library.trash': '資源回收筒',
  'library.elsewhere': '顯示只用於其他網站的 {n} 則',
  'library.section.phrases': '這個段落的常用片語',
  'library.section.insert': '插入片語：{name}',
} as const;
