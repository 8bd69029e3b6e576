/** What a heading is about, whatever its words: for headings that name no section plainly. */

export type Meaning = keyof typeof SIGNS;

/** Signs of each meaning in a `headingKey`, the surer meanings first. Words of Chinese reports in general, none of one kind. */
const SIGNS = {
  pending:
    /未(?:能)?(?:完成|整改|到位|解决)|尚[未在需]|正在(?:推进|整改)|整改中|长期(?:整改|坚持|推进)|持续(?:整改|推进)的?(?:问题|事项|任务)/,
  plan: /[下后]一?(?:步|阶段|个?月|季度|周|半?年度?)|今后|明[年天日]|来年|次日|新的?一年|后续|打算|怎么干$|展望|设想|谋划|努力方向|再接再厉|新局面|新篇章|新征程|长效机制$|思路$/,
  ask: /^(?:需(?!求)|请求|恳请|提请|希望)|给予支持|帮助解决|协调解决/,
  causes: /原因|成因|根源|症结/,
  problems:
    /(?<!(?:破解|解决|化解|攻克|克服|整改|聚焦|紧盯|坚持)[^,]{0,6})(?:问题(?!导向|整改)|短板(?!弱项提升)|差距|困难|薄弱|瓶颈|痛点|堵点|难点|难题|困境|制约因素)|(?:亟待|亟需|急需|有待|尚待)[^,]{0,4}(?:破解|解决|攻克|突破|打通)|不足|欠缺|缺点|弱项|没[干做]好|不到位|不够$|有待(?:改进|加强|提高)/,
  organise:
    /组织(?:领导|机构|推动|体系|架构|部署|推进|情况)|领导小组|专班|精心(?:组织|部署)|高度重视|站位|扛[牢起]|压[紧实].*责任|周密(?:部署|安排)|组织管理|部署|加强[^,]{0,10}领导|主体责任|(?<!履行[^,]{0,6})职责|分工/,
  rectify: /整改|立行立改|逐[一条项](?:落实|整改|抓|销号|推进|解决)|问题导向/,
  integrity: /廉|自律|从严治党|清正|遵[纪规]守/,
  study: /学习|学思|理想信念|素质|素养|修养|理论武装|党性|思想政治|品德|政治(?:站位|意识|表现)/,
  guarantee:
    /保障(?=$|措施|机制|工作|要求|体系|制度|条件|准备|[与和及、])|(?:坚强|有力|提供).{0,4}(?:保[证障]|支撑)|(?<!总体|目标)要求$|纪律|注意事项/,
  measures: /对策|建议|之策|措施|出路|路径|破解/,
  results: /成效|成果|成绩|效果|亮点|实效/,
  lessons: /体会|启示|经验|感悟|教训|反思|收获/,
  goal: /目标|原则|指导思想|总体要求|总体思路|目的|意义|宗旨/,
  steps: /步骤|阶段|进度|时间安排|[每各]月(?:工作)?安排|日程|流程/,
  tasks: /任务$|任务分[解工]|(?:整治|活动|创建|实施|建设|攻坚|行动)(?:内容|重点)$/,
  scope: /范围|对象/,
  decisions: /议定|决定|决议|会议明确|同意/,
  discuss: /听取|审议|传达|讨论|汇报$/,
  overview: /概况|总体(?:评价|进展|态势)|整体情况|简介|现状|形势$|状况|基本情况|总体情况|背景/,
  work: /回顾|履职|履行|尽责|主业|本职|做法|举措|工作开展|开展的?工作|工作完成|进展|推进|实绩|业绩|[干做]了(?:啥|什么|哪些)|完成了|所做的/,
} as const;

const MEANINGS = Object.keys(SIGNS) as readonly Meaning[]; // the keys of the table above and no others

/** The surest meaning of a heading with this key, or undefined; only of those `among` which are given. */
export function meaningOf(key: string, among?: ReadonlySet<Meaning>): Meaning | undefined {
  return MEANINGS.find((meaning) => (among === undefined || among.has(meaning)) && SIGNS[meaning].test(key));
}
