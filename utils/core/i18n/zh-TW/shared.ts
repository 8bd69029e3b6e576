/** A library written together with colleagues, beside one's own. */
export const shared = {
  'shared.title': '團隊共用',
  'shared.lead':
    '和同事共用一個資料夾，裡面的片語和範本大家都能看、能改，自動合併。它和您自己的片語庫分開存放、分開加密；您自己的不會進去，除非您放進去。',
  'shared.open': '加入或新增團隊資料夾',
  'shared.name': '團隊名稱',
  'shared.name.hint': '這裡還沒有團隊。取一個大家看得懂的名稱，如「宣傳組」。',
  'shared.found': '找到團隊「{name}」。',
  'shared.start': '加入團隊',
  'shared.leave': '退出團隊',
  'shared.leave.title': '退出「{name}」？',
  'shared.leave.text': '同事那裡和伺服器上的內容都不受影響。這台裝置儲存的密碼和金鑰會刪除。',
  'shared.leave.waiting': '有 {n} 項變更還沒有傳給同事。退出前最好先同步一次。',
  'shared.leave.things': '本機上團隊的片語和範本',
  'shared.leave.keep': '留下，變成我自己的',
  'shared.leave.remove': '從本機移除',
  'shared.left.keep': '已退出團隊，團隊的片語和範本留下來，成了您自己的。',
  'shared.left.remove': '已退出團隊，團隊的片語和範本已從本機移除。退出前的內容在「本機備份」裡。',
  'shared.left.failed': '沒有退出：本機資料暫時寫不進去，什麼都沒改。請稍後再試。',
  'shared.line': '{name}：{state}',
  'shared.read-only':
    '這個帳號在團隊的資料夾裡只能看。同事的變更照常收到；您改的先留在本機，要讓同事看到，請管理員開通寫入權限。',
  'shared.editor': '儲存在團隊「{name}」裡，同事都能看到、能改。',
  'shared.put': '放入團隊',
  'shared.put.done': '已放入團隊 {n} 則，自己的那份在資源回收筒裡。',
  'shared.copy-there': '複製到團隊',
  'shared.copied-there': '已複製到團隊 {n} 則。',
  'shared.take': '移回我的',
  'shared.take.done': '已移回 {n} 則，團隊裡的那份在大家的資源回收筒裡。',
  'shared.copy-here': '複製到我的',
  'shared.copied-here': '已複製到自己的片語庫 {n} 則。',
  'sync.problem.same-place': '您自己的片語庫和團隊的不能放在同一個資料夾裡。請換一個資料夾。沒有上傳任何內容。',
  'sync.problem.personal-there':
    '這個資料夾裡是某個人自己的片語庫，不是團隊的。請換一個新資料夾，或向同事核對位址。沒有上傳任何內容。',
  'sync.problem.team-there':
    '這個資料夾裡是一個團隊的片語庫。請給自己的片語換一個資料夾；要加入團隊，請用下面的「團隊共用」。沒有上傳任何內容。',
} as const;
