/** What a heading is about, whatever its words: for headings that name no section plainly. */

export type Meaning = keyof typeof SIGNS;

/** Signs of each meaning in a `headingKey`, the surer meanings first. Words of Chinese reports in general, none of one kind. */
const SIGNS = {
  plan: /[下后]一?(?:步|阶段|个?月|季度|周|半?年度?)|今后|明年|来年|打算|怎么干$|展望|设想|谋划|努力方向|再接再厉|新局面|新篇章|新征程|思路$/,
  causes: /原因|成因|根源|症结/,
  problems: /问题|不足|短板|差距|困难|薄弱|瓶颈|堵点|难点|困境|欠缺|没[干做]好|不到位|不够$/,
  integrity: /廉洁|廉政|自律|述廉/,
  study: /学习|素质|素养|修养|理论武装|党性/,
  guarantee: /保障|工作要求|有关要求/,
  measures: /对策|建议|之策|措施|出路|路径|破解/,
  results: /成效|成果|成绩|效果|亮点/,
  lessons: /体会|启示|经验|感悟|教训/,
  goal: /目标|原则|指导思想|总体要求|总体思路/,
  steps: /步骤|阶段|进度|时间安排|[每各]月(?:工作)?安排|日程/,
  scope: /范围|对象/,
  decisions: /议定|决定|决议|会议明确/,
  discuss: /听取|审议|传达|讨论|汇报$/,
  overview: /概况|简介|现状|基本情况|总体情况|背景/,
  work: /履职|履行|尽责|主业|本职|做法|举措|工作开展|开展的?工作|工作完成|进展|推进|实绩|业绩|[干做]了(?:啥|什么|哪些)|完成了/,
} as const;

const MEANINGS = Object.keys(SIGNS) as readonly Meaning[]; // the keys of the table above and no others

/** The surest meaning of a heading with this key, or undefined. */
export function meaningOf(key: string): Meaning | undefined {
  return MEANINGS.find((meaning) => SIGNS[meaning].test(key));
}
