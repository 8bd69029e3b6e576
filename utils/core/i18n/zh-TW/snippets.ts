/** Problems in the source of a snippet, shown beside its line in the editor. */
export const snippets = {
  'snippet.problem.filter': '沒有名為「{name}」的處理方式。請刪除它，或查看可用的寫法。',
  'snippet.problem.tag': '沒有名為「{name}」的語句。請刪除它，或查看可用的寫法。',
  'snippet.problem.limit': '片語太長或迴圈太多，已停止。請刪減後再試。',
  'snippet.problem.unclosed': '大括號沒有配對。請補上結尾的 }} 或 %}。',
  'snippet.problem.block-open': '「{name}」沒有結束。請補上 {% end{name} %}。',
  'snippet.problem.quotes': '大括號裡的引號要用半形的 "…"，不能用中文引號。',
  'snippet.problem.empty': '大括號裡缺少名稱，例如 {{ 單位名稱 }}。',
  'snippet.problem.syntax': '這一行的大括號寫法有誤。請檢查名稱、直線符號和引號。',
  'snippet.problem.number': '「{value}」不是數字，無法計算。請改填數字。',
  'snippet.problem.division': '不能除以零。請改填其他數字。',
  'snippet.problem.date': '「{value}」不是日期。請寫成 2026年11月24日 或 2026-11-24。',
  'snippet.problem.space': '名稱「{name}」中間有空格。請刪除空格，寫成「{joined}」。',
  'snippet.problem.full-width': '「{name}」裡有全形標點。直線符號、冒號和引號請用半形的 | : "…"。',
  'snippet.problem.property':
    '「{name}」不是可用的名稱。名稱裡不能有點號；可用的有 page.title、page.url、page.host、field.title。',
  'snippet.problem.include-missing': '引用的片語「{name}」不存在。請核對名稱，或先新增它。',
  'snippet.problem.include-cycle': '片語互相引用，形成循環：{name}。請刪除其中一處引用。',
  'snippet.problem.include-size': '引用的片語太多或太長，到「{name}」為止已停止。請減少層數。',
  'snippet.problem.include-broken': '引用的片語「{name}」裡有寫法問題，請先改好它。',
} as const;
