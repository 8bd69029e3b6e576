/** Problems in the source of a snippet, shown beside its line in the editor. */
export const snippets = {
  'snippet.problem.filter': '没有名为“{name}”的处理方式。请删去它，或查看可用的写法。',
  'snippet.problem.tag': '没有名为“{name}”的语句。请删去它，或查看可用的写法。',
  'snippet.problem.limit': '短语太长或循环太多，已停止。请删减后再试。',
  'snippet.problem.unclosed': '花括号没有配对。请补上结尾的 }} 或 %}。',
  'snippet.problem.block-open': '“{name}”没有结束。请补上 {% end{name} %}。',
  'snippet.problem.quotes': '花括号里的引号要用半角的 "…"，不能用中文引号。',
  'snippet.problem.empty': '花括号里缺少名称，例如 {{ 单位名称 }}。',
  'snippet.problem.syntax': '这一行的花括号写法有误。请检查名称、竖线和引号。',
  'snippet.problem.number': '“{value}”不是数字，无法计算。请改填数字。',
  'snippet.problem.division': '不能除以零。请改填其他数字。',
  'snippet.problem.date': '“{value}”不是日期。请写成 2026年11月24日 或 2026-11-24。',
  'snippet.problem.space': '名称“{name}”中间有空格。请去掉空格，写成“{joined}”。',
  'snippet.problem.full-width': '“{name}”里有全角标点。竖线、冒号和引号请用半角的 | : "…"。',
  'snippet.problem.property':
    '“{name}”不是可用的名称。名称里不能有点号；可用的有 page.title、page.url、page.host、field.title。',
  'snippet.problem.include-missing': '引用的短语“{name}”不存在。请核对名称，或先新建它。',
  'snippet.problem.include-cycle': '短语互相引用，成了圈：{name}。请去掉其中一处引用。',
  'snippet.problem.include-size': '引用的短语太多或太长，到“{name}”为止已停止。请减少层数。',
  'snippet.problem.include-broken': '引用的短语“{name}”里有写法问题，请先改好它。',
} as const;
