/** A template made of a report. */
export const harvest = {
  'harvest.title': '用这份稿子做模板',
  'harvest.paste': '或者粘贴往年的稿子',
  'harvest.paste.hint': '留空就用当前文本框里的稿子。确认之前什么都不保存。',
  'harvest.empty': '没有看到小标题，做不成模板。请粘贴一份有“一、二、三”小标题的稿子。',
  'harvest.unnamed': '我的模板',
  'harvest.name': '模板名称',
  'harvest.sections': '保留哪些部分（日期、数字、单位已改成填写项）',
  'harvest.phrases': '反复出现的话，勾选的存为短语',
  'harvest.times': '出现 {n} 次',
  'harvest.keep': '存为模板',
  'harvest.done': '已存为模板“{name}”，并用作当前种类。',
} as const;
