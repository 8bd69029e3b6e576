/** What the checks go by. */
export const checks = {
  'options.profile': '文體',
  'options.profile.auto': '依內文判斷',
  'options.profile.official': '公文（全形標點，2024年1月8日）',
  'options.profile.technical': '技術文件（標點、日期寫法不限）',
  'options.profile.english': '英文（半形標點）',
  'options.profile.hint': '決定標點、日期、數字依哪一套寫法檢查。',
  'options.marks': '在文字旁標出問題',
  'options.marks.hint':
    '開啟稿邊面板時，純文字方塊的行旁會有小標記：圓點是必須改的，三角是應該改的，圓圈是提示。不改動網頁和內文；個別頁面可以在檢查清單裡關閉。',
} as const;
