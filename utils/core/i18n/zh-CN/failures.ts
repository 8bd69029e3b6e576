/** Failures: what happened to the text, what is safe, what to do next. */
export const failures = {
  'failure.page/restricted': '浏览器不允许扩展在此页面运行（如浏览器设置页、扩展商店）。请切换到要填写的网页。',
  'failure.page/not-enabled':
    '稿边还没有在此页面启用。请点击工具栏上的稿边图标，或按 Alt+Shift+D；常用的网站，可打开“在此网站始终启用”。',
  'failure.page/lost': '页面已刷新或关闭，没有写入任何内容。请重新点击要填写的文本框。',
  'failure.field/none': '此页面还没有找到可填写的文本框。请点一下要写的文本框；后来才出现的也一样。',
  'failure.field/read-only': '这个文本框是只读的，无法写入。请换一个可以编辑的文本框。',
  'failure.field/disabled': '这个文本框已停用，无法写入。请先在页面上启用它，或换一个文本框。',
  'failure.field/password': '这是密码框，稿边不会读取或写入。请点击正文所在的文本框。',
  'failure.field/unsupported': '这个输入框只能填数字、日期或验证码等内容，不能写正文。请点击正文所在的文本框。',
  'failure.field/plug-in':
    '正文由 Office、WPS 插件或自绘文字的编辑器显示，扩展读不到也写不进去，没有写入。请复制内容后在那里粘贴。',
  'failure.field/gone': '文本框已从页面上消失，没有写入任何内容。请重新点击要写的文本框。',
  'failure.field/stale': '文本刚刚有改动，为避免写错位置，没有写入。请再试一次。',
  'failure.field/composing': '输入法正在组词，没有写入。请先完成输入再插入。',
  'failure.insert/nothing': '没有需要插入的内容，原文保持不变。',
  'failure.insert/one-line': '这里只能填一行，放不下分行的内容，没有写入。请点击正文所在的文本框，再插入一次。',
  'failure.insert/too-long': '插入后会超过此文本框的字数上限，没有写入。可以截短再插入，或先删减内容。',
  'failure.insert/not-kept': '此编辑器没有接受写入，原文保持不变。可以复制内容后手动粘贴。',
  'failure.insert/doubtful': '写入结果与预期不符，已停止，未再次写入。请检查文本框，必要时按 Ctrl+Z 撤回。',
  'failure.insert/undone': '您已撤回，没有再次写入。',
  'failure.insert/restored': '写入的位置或内容不对，已经撤回，原文保持不变。可以复制内容后手动粘贴。',
  'failure.snippet/gone': '这条短语已被删除，没有写入任何内容。请换一条。',
  'failure.snippet/invalid': '短语里花括号的写法有误，没有写入。请改好短语后再试。',
  'failure.store/unavailable': '无法读取本机资料库，没有改动任何内容。请重启浏览器后再试。',
  'failure.store/full': '磁盘空间不足，没有保存。原有内容不受影响，请清理磁盘后再试。',
} as const;
