/** A template made of a report. */
export const harvest = {
  'harvest.title': '用這份文稿做範本',
  'harvest.paste': '或者貼上往年的文稿',
  'harvest.paste.hint': '留空就用目前文字方塊裡的文稿。確認之前什麼都不儲存。',
  'harvest.empty': '找不到小標題，無法做成範本。請貼上一份有「一、二、三」小標題的文稿。',
  'harvest.unnamed': '我的範本',
  'harvest.name': '範本名稱',
  'harvest.sections': '保留哪些段落（日期、數字、單位已改成填寫欄位）',
  'harvest.phrases': '重複出現的句子，勾選的會存成片語',
  'harvest.times': '出現 {n} 次',
  'harvest.keep': '存為範本',
  'harvest.done': '已存為範本「{name}」，並設為目前的類型。',
} as const;
