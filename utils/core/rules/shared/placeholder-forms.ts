import { lineAt } from './lines';

/** A way to write "fill in here", and when what looks like it is something else. */
export interface PlaceholderForm {
  /** One of these stands in the line of every match. */
  readonly near: readonly string[];
  readonly pattern: RegExp;
  readonly stands?: (text: string, start: number, end: number) => boolean;
}

/** Measure words and names of places after which a single X stands for what is to be filled in: 召开X次, X月X日, X镇. */
const AFTER_SINGLE_X = '年月日次个期条人场项县市区乡镇村名件篇份户家间台套辆所栋批天亩吨万亿元余';
/** Not placeholders although they follow: 单价×人数 is a formula. */
const PRODUCT = '(?:数|均|率|工资|标准|单价)';
/** Words which alone in brackets ask for themselves. */
const ASKED =
  '(?:单位|部门|姓名|日期|时间|地点|数字|数量|人数|次数|金额|年份|职务|电话|事由|内容|题目)(?:名称|全称|名|号码)?|(?:单位|部门|会议|活动|项目|文件|公司|专项)(?:名称|全称)|[^\\]】\\n]{0,8}(?:名称|全称)';
const FILL_IN =
  '[^\\]】〕）)\\n]{0,30}(?:待填|待补|待定|待完善|填写|请填|请写|请输入|请补|请选择|请根据|请说明|此处|补充具体|插入具体)[^\\]】〕）)\\n]{0,30}';
/** What every FILL_IN has, or the ellipsis and XX beside it. */
const ASKS = ['待填', '待补', '待定', '待完善', '填写', '请', '此处', '补充具体', '插入具体'];
const CROSSES = ['x', 'X', 'Ｘ', '×'];
const ELLIPSIS_OR_XX = '(?:…+|[xXＸ×]{2,}|[ \\u3000]{1,20})';

/** Without letter or figure of the Latin script on either side, so that XML, 4×4 and 5xx are none. */
const alone = (pattern: string): RegExp => new RegExp(`(?<![A-Za-z0-9_])(?:${pattern})(?![A-Za-z0-9_])`, 'g');

export const PLACEHOLDER_FORMS: readonly PlaceholderForm[] = [
  { near: ['{{', '⟦'], pattern: /\{\{[^{}\n]{0,200}\}\}|⟦[^⟦⟧\n]{0,200}⟧/g },
  {
    near: CROSSES,
    pattern: alone('[xXＸ×]{2,}'),
    stands: (text, _start, end) => !/^(?:染色体|型)/.test(text.slice(end, end + 3)),
  },
  { near: CROSSES, pattern: /(?<![\dA-Za-z])(?:19|20)[xXＸ×]{1,2}(?=\s?年)/g },
  { near: ['**', '＊'], pattern: /(?<![A-Za-z0-9*])[*＊]{2,}(?![A-Za-z0-9*])/g, stands: isNoEmphasis },
  {
    near: CROSSES,
    pattern: new RegExp(
      `(?<![A-Za-z0-9_.)）] ?)[xXＸ×](?=[ \\u3000]?(?:余)?[${AFTER_SINGLE_X}])(?! ?.${PRODUCT})`,
      'g',
    ),
    stands: isNoFormula,
  },
  { near: ['某'], pattern: /(?<=某)[xXＸ×](?![A-Za-z0-9])/g },
  { near: ['___', '＿＿'], pattern: /(?<![A-Za-z0-9_])_{3,}(?![A-Za-z0-9_])|＿{2,}/g, stands: isNoRuler },
  {
    near: ['年 ', '年\u00a0', '年\u3000'],
    pattern: /(?:20[ \u00a0\u3000]{0,20}|[ \u00a0\u3000]{2,20})?年[ \u00a0\u3000]{1,20}月[ \u00a0\u3000]{1,20}日/g,
  },
  { near: ['【'], pattern: new RegExp(`【(?:${FILL_IN}|${ELLIPSIS_OR_XX})】`, 'g') },
  { near: ['【'], pattern: new RegExp(`【(?:${ASKED})】`, 'g'), stands: isNoLabel },
  { near: ['〔'], pattern: new RegExp(`〔(?:${FILL_IN}|${ELLIPSIS_OR_XX})〕`, 'g') },
  {
    near: [...ASKS, ...CROSSES],
    pattern: new RegExp(`[（(](?:${FILL_IN.replaceAll('此处|', '此处填|')}|[xXＸ×]{2,})[）)]`, 'g'),
  },
  {
    near: ['['],
    pattern: new RegExp(`\\[(?:${FILL_IN}|${ELLIPSIS_OR_XX.replace('|[ \\u3000]{1,20}', '')})\\](?![(（\\ufffc])`, 'g'),
  },
  { near: ['['], pattern: new RegExp(`\\[(?:${ASKED})\\](?![(（\\ufffc])`, 'g'), stands: isNoLabel },
  {
    near: ['['],
    pattern: /\[(?:insert|describe|enter|fill in|add|your|specify|replace)\s[^\]\n]{1,60}\](?![(\ufffc])/gi,
  },
  {
    near: ['TODO', 'TBD', 'TBC'],
    pattern: alone('TODO|TBD|TBC'),
    stands: (text, _start, end) => !/^[ -]?(?:list|app|列表|清单|应用)/i.test(text.slice(end, end + 6)),
  },
];

/** **bold** and a line of stars are Markdown. */
function isNoEmphasis(text: string, start: number, end: number): boolean {
  const line = lineAt(text, start);
  if (text.slice(line.start, line.end).replace(/[*＊\s]/g, '') === '') return false;
  const outside = text.slice(line.start, start) + text.slice(end, line.end);
  return text[start] !== '*' || !outside.includes('**');
}

/** 工资×月数＋补贴: a product, not a blank. */
function isNoFormula(text: string, start: number, end: number): boolean {
  if (text[start] !== '×') return true;
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + 40).split('\n')[0] ?? '';
  return !/[=＝÷＋]/.test(before + after);
}

/** A whole line of underscores is a ruler. */
function isNoRuler(text: string, start: number): boolean {
  const line = lineAt(text, start);
  return /[^_＿\s]/.test(text.slice(line.start, line.end));
}

/** 【日期】2024年… at the start of a line is a label with its value; before 年, digits belong to a title. */
function isNoLabel(text: string, start: number, end: number): boolean {
  const line = lineAt(text, start);
  const startsLine = text.slice(line.start, start).trim() === '';
  const endsLine = text.slice(end, line.end).trim() === '';
  return !startsLine || endsLine || /^.(?:单位|部门|公司)(?:名称|全称)/.test(text.slice(start, end));
}
