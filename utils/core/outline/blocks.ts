/** The parts of a report that have no heading: title, addressee, lead; closing, signature, date. */
import { toComparable } from '../text/normalize';
import type { TextRange } from '../text/segment';
import type { Block, BlockKind } from './model';

/** Lines of a report kind's own blocks, as `toComparable`, so that an inserted block is found again before it is filled in. */
export type KnownBlocks = ReadonlyMap<string, BlockKind>;

export interface BlockContext {
  readonly folded: string;
  readonly pieces: readonly TextRange[];
  /** Pieces opened by a mark, or known to be a heading: no part of a block. */
  readonly headings: ReadonlySet<number>;
  readonly known: KnownBlocks;
}

const PLACEHOLDER = /\{\{[^{}]*\}\}|【[^【】]*】|\[[^[\]]*\]|<[^<>]*>/g;
const HAN_YEAR = '[〇○零一二三四五六七八九]{4}';
const BLANK = '[xX×*_…\\s]{1,4}';
const DATE = new RegExp(
  `^[(]?(?:日期:|时间:)?(?:(?:(?:\\d{4}|${HAN_YEAR}|20${BLANK}|${BLANK})年)(?:\\d{1,2}|[一二三四五六七八九十]{1,2}|${BLANK})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|${BLANK})日|(?:19|20)\\d{2}([-./])\\d{1,2}\\1\\d{1,2})[)]?$`,
);
/** 2024年9月: said to be a date only at the very end. */
const MONTH = new RegExp(`^[(]?(?:\\d{4}|${HAN_YEAR})年(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月[)]?$`);
const DATE_NAME = /^(?:\{\{|【|\[|<).{0,6}(?:日期|年月日).{0,6}(?:\}\}|】|\]|>)$/;
const SIGNED_AND_DATED = /^(.{2,40}?)\s+(\S.*)$/;
const CLOSING =
  /^(?:特此|以上(?:报告|汇报|总结|意见|请示|情况|发言|安排|计划|如有)|以上[^。，,]{0,6}(?:当否|妥否|可否)|妥否|当否|可否|是否妥当|如无不妥|请(?:予以?)?(?:审阅|审议|批示|批复|指示|批评)|请(?:予|予以|即|贵[^，,。]{1,4}|研究|核查|酌情|研究后|研究并|及时|尽快|抓紧){0,2}(?:函复|函告|批复|答复|回复|复函)[。.]?$|专此|此致|敬礼|不妥之处|不当之处|汇报完毕|报告完毕|谢谢(?:大家|各位)?)|(?:为盼|为荷|为谢|为感)[。.]?$/;
const SIGNER =
  /^(?:(?:汇报|报告|述职|总结|填报|撰写|撰稿|起草|拟稿|调研|填表|整理|出差|发言|考察|实习)人员?|实习生|调研组|学员|学号|姓名|署名|落款|单位|作者|供稿)[:]/;
const ORGANISATION =
  /(?:局|厅|部|委|办|处|科|所|院|校|站|队|组|中心|公司|集团|协会|委员会|办公室|政府|党委|党组|支部|总支|学会|银行|医院|学校|大学|中学|小学|幼儿园|馆|厂|街道|乡|镇|村委会|社区)$/;
const PERSONS =
  /^(?:尊敬的|亲爱的|各(?:位|有关)?|全(?:体|市|县|区|省)|同志们|致)|(?:局|厅|部|委|办|处|科|所|院|校|站|队|公司|集团|单位|政府|党委|党组|支部|委员会|办公室|领导|同志|同志们|代表|委员|来宾|朋友们?|们|经理|主任|书记|先生|女士|老师|同事|[)])$/;
const BODIES =
  /(?:会|行|厂|店|社|馆|园|台|中心|院|县|市|区|部|科室|车间|班组|分队|大队|支队|基地|门店|项目部|成员|人员|用户|业主|居民|家长|同学|学生|职工|员工)$/;
const DOCUMENT_NUMBER = /^[^。]{1,20}[〔[(]\d{4}[〕\])]\s*\d{1,4}\s*号$/;
const PREAMBLE =
  /^(?:——|—|[(（]?\d{4}年\d{1,2}月\d{1,2}日[^。，,]{0,40}$)|[\d〕\])]号$|^[^。]{0,20}发\s*[〔[(]\d{4}[〕\])]/;
/** A title in two lines: the second says what kind of paper it is. */
const SECOND_TITLE_LINE =
  /^[^。；;，,:：!！?？]{0,16}(?:总结|小结|报告|汇报|方案|计划|要点|纪要|讲话|发言|材料|简报|通报|意见)$/;
const TITLE_LENGTH = 60;
/** The last parts stand within this many lines of the end. */
const TAIL_LINES = 8;

/** Index of the title's piece, or undefined when the text begins with its body. A document number may stand above it. */
export function findTitle(context: BlockContext): number | undefined {
  const index = DOCUMENT_NUMBER.test(textAt(context, 0)) ? 1 : 0;
  if (context.pieces[index] === undefined || context.headings.has(index)) return undefined;
  const text = textAt(context, index);
  const kind = context.known.get(toComparable(text));
  if (kind !== undefined) return kind === 'title' ? index : undefined;
  if (text.length > TITLE_LENGTH || /[。；;，,、:]$|。./.test(text)) return undefined;
  return isDate(text) || CLOSING.test(text) || isField(context, index) ? undefined : index;
}

/** 时间：… above 地点：…: data of a meeting or a survey. */
function isField(context: BlockContext, index: number): boolean {
  const label = /^[^:]{1,8}:/;
  return label.test(textAt(context, index)) && label.test(textAt(context, index + 1));
}

/** Index of the addressee's piece between title and first heading. */
export function findAddressee(context: BlockContext, from: number, to: number): number | undefined {
  for (let index = from; index < Math.min(to, from + 4); index++) {
    const text = textAt(context, index);
    if (context.known.get(toComparable(text)) === 'addressee') return index;
    const isCall = text.length <= 80 && /[:]$/.test(text) && !/(?:如下|以下)[:]$|[。；;]/.test(text);
    if (isCall && isAddressed(text.slice(0, -1))) return index;
  }
  return undefined;
}

/** 县人大常委会, 各科室、各车间: whom a paper can go to. */
const isAddressed = (text: string): boolean => PERSONS.test(text) || BODIES.test(text);

/** Index of the first piece of the lead; document numbers, subtitles and dates of adoption come before it. */
export function leadStart(context: BlockContext, from: number, to: number): number {
  let index = from;
  if (index > 0 && SECOND_TITLE_LINE.test(textAt(context, index))) index++;
  while (index < to && PREAMBLE.test(textAt(context, index))) index++;
  return index;
}

/** Closing, signature and date at the end, and the index of the first piece that belongs to them. */
export function findTail(
  context: BlockContext,
  from: number,
): { readonly blocks: readonly Block[]; readonly first: number } {
  const blocks: Block[] = [];
  const { pieces } = context;
  let first = pieces.length;
  const stop = Math.max(from, pieces.length - TAIL_LINES);
  for (let index = pieces.length - 1; index >= stop && !context.headings.has(index); index--) {
    const found = tailBlocks(context, index, blocks);
    if (found.length === 0 && !isAppendix(context, index)) break;
    blocks.push(...found);
    if (found.length > 0) first = index;
  }
  return { blocks: blocks.sort((a, b) => a.start - b.start), first };
}

function tailBlocks(context: BlockContext, index: number, after: readonly Block[]): readonly Block[] {
  const range = context.pieces[index];
  if (range === undefined) return [];
  const text = textAt(context, index);
  const known = context.known.get(toComparable(text));
  if (known === 'closing' || known === 'signature' || known === 'date')
    return [{ kind: known, start: range.start, end: range.end }];
  if (isDate(text) || (index === context.pieces.length - 1 && MONTH.test(bare(text))))
    return after.some(({ kind }) => kind === 'date') ? [] : [{ kind: 'date', start: range.start, end: range.end }];
  if (CLOSING.test(text) && text.length <= 40) return [{ kind: 'closing', start: range.start, end: range.end }];
  if (after.some(({ kind }) => kind === 'signature' || kind === 'closing')) return [];
  const both = SIGNED_AND_DATED.exec(text);
  if (both?.[1] !== undefined && both[2] !== undefined && isDate(both[2]) && isSigner(both[1])) {
    const end = range.start + both[1].length;
    return [
      { kind: 'date', start: range.end - both[2].length, end: range.end },
      { kind: 'signature', start: range.start, end },
    ];
  }
  const isDated = after.some(({ kind }) => kind === 'date');
  return (isDated ? isSigner(text) : isUndatedSigner(context, index))
    ? [{ kind: 'signature', start: range.start, end: range.end }]
    : [];
}

/** Whether the piece is a date and nothing else. */
export const isDateLine = (context: BlockContext, index: number): boolean => {
  const range = context.pieces[index];
  return range !== undefined && range.end - range.start < TITLE_LENGTH && isDate(textAt(context, index));
};

function isDate(text: string): boolean {
  return DATE.test(bare(text)) || DATE_NAME.test(text);
}

/** Without spaces, and with each placeholder as one X. */
function bare(text: string): string {
  return text.replace(PLACEHOLDER, 'X').replace(/\s+/g, '');
}

function isSigner(text: string): boolean {
  // 列席：… above the date of minutes is a labelled line.
  if (/^[^:]{1,8}:/.test(text) && !SIGNER.test(text)) return false;
  return text.length >= 2 && text.length <= 40 && !/[。；;！？!?]|[,，:、]$/.test(text) && !isDate(text);
}

/** Without a date below, only a name that says so itself is a signature. */
function isUndatedSigner(context: BlockContext, index: number): boolean {
  const text = textAt(context, index);
  if (SIGNER.test(text)) return text.length <= 40;
  const isName = text.length <= 25 && isSigner(text) && !/[，,、]/.test(text) && ORGANISATION.test(text);
  return isName && index > 0 && /[。！!”"）)]$/.test(textAt(context, index - 1));
}

/** Whether the piece names an office, or whoever wrote, and nothing else. */
export function isWriter(context: BlockContext, index: number): boolean {
  const range = context.pieces[index];
  if (range === undefined || range.end - range.start > TITLE_LENGTH) return false;
  const text = textAt(context, index);
  return (
    isSigner(text) && (SIGNER.test(text) || (text.length <= 25 && !/[，,、]/.test(text) && ORGANISATION.test(text)))
  );
}

/** Lines allowed among the last parts: attachments, distribution, contact. */
function isAppendix(context: BlockContext, index: number): boolean {
  return (
    isListedPaper(context, index) ||
    /^(?:附件|附:|抄送|抄报|印发|主题词|[(]?联系人|[(]此件)/.test(textAt(context, index))
  );
}

function textAt({ folded, pieces }: BlockContext, index: number): string {
  const range = pieces[index];
  return range === undefined ? '' : folded.slice(range.start, range.end);
}

/** 2. 经费预算表, in the list that begins with 附件：1. … */
function isListedPaper(context: BlockContext, index: number): boolean {
  let first = index;
  while (first > 0 && /^\d{1,2}[.、．] ?[^。；;]{1,60}$/.test(textAt(context, first))) first--;
  return first < index && /^附件?[ :]/.test(textAt(context, first));
}
