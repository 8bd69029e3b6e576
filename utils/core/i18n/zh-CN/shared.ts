/** A library written together with colleagues, beside one's own. */
export const shared = {
  'shared.title': '团队共享',
  'shared.lead':
    '和同事共用一个文件夹，里面的短语和模板大家都能看、能改，自动合并。它和您自己的短语库分开存放、分开加密；您自己的不会进去，除非您放进去。',
  'shared.open': '加入或新建团队文件夹',
  'shared.name': '团队名称',
  'shared.name.hint': '这里还没有团队。起一个大家看得懂的名字，如“宣传组”。',
  'shared.found': '找到团队“{name}”。',
  'shared.start': '加入团队',
  'shared.leave': '退出团队',
  'shared.leave.title': '退出“{name}”？',
  'shared.leave.text': '同事那里和服务器上的内容都不受影响。这台设备保存的密码和密钥会删除。',
  'shared.leave.waiting': '有 {n} 项改动还没有传给同事。退出前最好先同步一次。',
  'shared.leave.things': '本机上团队的短语和模板',
  'shared.leave.keep': '留下，变成我自己的',
  'shared.leave.remove': '从本机移除',
  'shared.left.keep': '已退出团队，团队的短语和模板留下来，成了您自己的。',
  'shared.left.remove': '已退出团队，团队的短语和模板已从本机移除。退出前的内容在“本机备份”里。',
  'shared.left.failed': '没有退出：本机数据暂时写不进去，什么都没改。请稍后再试。',
  'shared.line': '{name}：{state}',
  'shared.read-only':
    '这个账号在团队的文件夹里只能看。同事的改动照常收到；您改的先留在本机，要让同事看到，请管理员开通写的权限。',
  'shared.editor': '保存在团队“{name}”里，同事都能看到、能改。',
  'shared.put': '放入团队',
  'shared.put.done': '已放入团队 {n} 条，自己的那份在回收站里。',
  'shared.copy-there': '复制到团队',
  'shared.copied-there': '已复制到团队 {n} 条。',
  'shared.take': '移回我的',
  'shared.take.done': '已移回 {n} 条，团队里的那份在大家的回收站里。',
  'shared.copy-here': '复制到我的',
  'shared.copied-here': '已复制到自己的短语库 {n} 条。',
  'sync.problem.same-place': '您自己的短语库和团队的不能放在同一个文件夹里。请换一个文件夹。没有上传任何内容。',
  'sync.problem.personal-there':
    '这个文件夹里是某个人自己的短语库，不是团队的。请换一个新文件夹，或向同事核对地址。没有上传任何内容。',
  'sync.problem.team-there':
    '这个文件夹里是一个团队的短语库。请给自己的短语换一个文件夹；要加入团队，请用下面的“团队共享”。没有上传任何内容。',
} as const;
