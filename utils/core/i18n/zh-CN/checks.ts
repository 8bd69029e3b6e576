/** What the checks go by. */
export const checks = {
  'options.profile': '文风',
  'options.profile.auto': '按正文判断',
  'options.profile.official': '公文（全角标点，2024年1月8日）',
  'options.profile.technical': '技术文档（标点、日期写法不限）',
  'options.profile.english': '英文（半角标点）',
  'options.profile.hint': '决定标点、日期、数字按哪一套写法检查。',
  'options.marks': '在文字旁标出问题',
  'options.marks.hint':
    '打开稿边面板时，纯文本框的行旁会有小标记：圆点必须处理，三角建议处理，圆圈供参考。不改动网页和正文；单个网页可以在“检查”里关闭。',
} as const;
