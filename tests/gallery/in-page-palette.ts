// The palette at the caret, and the marks beside a field's lines.
import type { FillReply, PaletteHit } from '@/utils/app/inpage-protocol';
import { type MarkLevel, versionOf } from '@/utils/app/marks-protocol';
import { DEFAULT_SETTINGS } from '@/utils/app/settings';
import type { Desk } from '@/utils/page/inpage/desk';
import { Marks } from '@/utils/page/marks/field-marks';
import type { createPageFields } from '@/utils/page/page-fields';
import { Palette } from '@/utils/page/palette/palette';
import { paletteLook } from '@/utils/platform/inpage/palette-look';

type Language = 'zh-CN' | 'en';
type PageFields = ReturnType<typeof createPageFields>;

const { signal } = new AbortController();

/** `wanted`: `list` (how many were found), `form` or `failed`. */
export function showPalette(fields: PageFields, language: Language, theme: 'light' | 'dark', wanted: URLSearchParams) {
  const control = sampleField();
  control.value = TEXT[language];
  control.setSelectionRange(control.value.length, control.value.length);
  const field = fields.focused();
  if (!field) throw new Error('the page has no field');
  const asks = wanted.has('form') || wanted.has('failed');
  const desk: Desk = {
    ...{ document, fields, signal, take: (event) => event.preventDefault() },
    look: paletteLook({ ...DEFAULT_SETTINGS, theme }, language),
    ask: (async (name: string) => {
      if (name === 'palette/search') return { hits: hits(language, Number(wanted.get('list') ?? 9)), total: 23 };
      return wanted.has('form') ? FORM[language] : { state: 'failed', failure: { code: 'snippet/invalid' } };
    }) as Desk['ask'], // answers what the palette asks here
  };
  const at = { fieldId: field.fieldId, text: control.value, start: control.value.length, caret: control.value.length };
  new Palette(desk, { ...at, ...(asks ? { abbreviation: ';hy' } : {}) });
}

/** A mark of each level, the first with its words shown. */
export function showMarks(language: Language) {
  const control = sampleField();
  control.value = TEXT[language];
  const lines = control.value.split('\n');
  const startOf = (line: number) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
  const levels: readonly MarkLevel[] = ['must', 'should', 'hint'];
  const marks = levels.map((level, index) => {
    const start = startOf(index * 2 + 1);
    return { start, end: start + 2, level, title: MARKS[language][index] ?? '' };
  });
  const marking = { control, signal, onPressed: () => undefined, onGone: () => undefined };
  new Marks(marking).show({ fieldId: 'f', version: versionOf(control.value), marks });
}

function sampleField(): HTMLTextAreaElement {
  const control = document.querySelector<HTMLTextAreaElement>('#field');
  if (!control) throw new Error('the page has no field');
  control.focus();
  return control;
}

const TEXT = {
  'zh-CN':
    '市档案局2024年工作周报\n一、本周工作\n完成馆藏整理XX卷。\n三、存在的问题\n人手不足，进度偏慢。\n四、下周计划\n继续扫描。',
  en: 'Weekly report\nProgress\nFinished XX files.\nProblems\nToo few people.\nPlan for next week\nGo on scanning.',
};
const MARKS = {
  'zh-CN': ['“XX”还没有填写，请填上实际内容。', '序号“三、”接不上，按顺序应当是“二、”。', '这一部分偏短。'],
  en: ['“XX” is not filled in yet.', '“Problems” comes before “Plan”.', 'This section is rather short.'],
};
const TITLES = {
  'zh-CN': ['会议时间地点', '会议纪要开头，适用于各类专题会议和办公会议的通用写法', '会议议定事项', '会议签到说明'],
  en: [
    'Meeting time and place',
    'Opening of the minutes, for meetings of every kind that there is',
    'Decisions',
    'Who came',
  ],
};
const EXCERPTS = {
  'zh-CN': '【会议时间】，在【地点】召开【会议名称】。会议由【主持人】主持，有关处室负责同志参加。',
  en: 'On [date], [meeting] was held in [place]. [Name] was in the chair; all teams were there.',
};

function hits(language: Language, count: number): readonly PaletteHit[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    title: TITLES[language][index % 4] ?? '',
    ranges: language === 'zh-CN' ? [{ start: 0, end: 2 }] : [],
    excerpt: EXCERPTS[language],
    asks: index % 4 === 0,
  }));
}

const asked = (title: string, names: readonly string[], choices: readonly string[], value: string): FillReply =>
  ({
    state: 'ask',
    snippetId: 's0',
    title,
    fields: names.map((name, index) => ({ name, kind: 'text', ...(index === 1 ? { choices } : {}) })),
    values: { [names[3] ?? '']: value },
  }) as FillReply; // what the form reads of a field
const FORM = {
  'zh-CN': asked('会议时间地点', ['会议时间', '地点', '会议名称', '主持人'], ['三楼会议室', '五楼会议室'], '张明'),
  en: asked('Meeting time and place', ['Date', 'Place', 'Meeting', 'Chair'], ['Room 3', 'Room 5'], 'Li Ming'),
};
