// What stands in a page of somebody else: the palette, marks, the question before posting, the note, the offer of a kept text.
import { DEFAULT_SETTINGS } from '@/utils/app/settings';
import { showOffer } from '@/utils/page/drafts/offer';
import type { Resident } from '@/utils/page/inpage/resident';
import { createPageFields } from '@/utils/page/page-fields';
import { askBeforePosting } from '@/utils/page/submit/dialog';
import { createNote } from '@/utils/page/submit/note';
import { draftWords } from '@/utils/platform/drafts/draft-words';
import { guardLook } from '@/utils/platform/inpage/guard-look';
import { showMarks, showPalette } from './in-page-palette';

type Language = 'zh-CN' | 'en';
type Theme = 'light' | 'dark';
type Show = (language: Language, theme: Theme, wanted: URLSearchParams) => void;

const { signal } = new AbortController();
const PAGE = `<main style="padding:0 24px"><h1>发布工作周报</h1><form><label for="field">正文</label><br>
<textarea id="field" rows="14" style="width:min(600px,100%);box-sizing:border-box;margin-top:80px"></textarea><br><button>提交</button></form></main>`;

/** Name of the page in the address → what is shown in it. */
export const IN_PAGE: Readonly<Record<string, Show>> = {
  question: (language, theme, wanted) => {
    const few = PROBLEMS[language].map((problem) => ({ ...problem, start: 0, end: 1 }));
    const problems = Array.from({ length: Number(wanted.get('many') ?? 1) }, () => few).flat();
    const verdict = { act: 'ask', kind: KIND[language], problems, total: problems.length + 2, should: 1 } as const;
    const look = guardLook({ ...DEFAULT_SETTINGS, theme }, language);
    void askBeforePosting({ document, look, verdict, before: undefined, overtaken: signal, signal });
  },
  note: (language, theme) => {
    const problems = PROBLEMS[language].map((problem) => ({ ...problem, start: 0, end: 1 }));
    const verdict = { act: 'remind', kind: KIND[language], problems, total: 3, should: 1 } as const;
    createNote(document, signal).show(verdict, guardLook({ ...DEFAULT_SETTINGS, theme }, language));
  },
  palette: (language, theme, wanted) => showPalette(pageFields(), language, theme, wanted),
  marks: (language) => showMarks(language),
  offer: (language, theme, wanted) => {
    const fields = pageFields();
    const owner = document.querySelector<HTMLTextAreaElement>('#field');
    owner?.focus();
    const focused = fields.focused();
    if (!owner || !focused) throw new Error('the page has no field');
    const kept = { draftId: 'd', number: 1, text: '字'.repeat(1234), atMs: Date.UTC(2025, 5, 3, 8, 30) };
    const state = { isPosted: wanted.has('posted'), isUnsure: wanted.has('unsure') };
    const resident: Resident = {
      document,
      fields,
      signal,
      ask: async () => undefined,
      isAlive: () => true,
      active: () => undefined,
      eachDocument: () => undefined,
    };
    const look = { words: draftWords(language), theme, language, kept: { ...kept, ...state } };
    showOffer(resident, look, { ...focused, owner });
  },
};

function pageFields() {
  document.querySelector<HTMLElement>('#field')?.focus();
  return createPageFields({
    ...{ document, signal, dispatch: async () => null, drive: async () => null, loadWriter: async () => undefined },
    ...{ onFocused: () => undefined, onEdited: () => undefined },
  });
}

/** Shows it; what is closed to pages is open here, to be looked into. */
export function showInPage(show: Show, wanted: URLSearchParams): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachOpen(this: Element, options: ShadowRootInit) {
    return attach.call(this, { ...options, mode: 'open' });
  };
  document.body.append(new DOMParser().parseFromString(PAGE, 'text/html').body.firstChild as Node);
  show((wanted.get('lang') ?? 'zh-CN') as Language, (wanted.get('theme') ?? 'light') as Theme, wanted);
}

const KIND = { 'zh-CN': '工作周报', en: 'Weekly report' };
const PROBLEMS = {
  'zh-CN': [
    { section: '下周工作计划', message: '没有这一节：下周工作计划' },
    { section: '存在的问题和困难', message: '这一节还是空的，请补充存在的问题、原因和需要协调的事项' },
    { section: '', message: '“XX次”还没有填' },
  ],
  en: [
    { section: 'Plan for next week', message: 'This section is missing: Plan for next week' },
    { section: 'Problems and difficulties', message: 'This section is still empty' },
    { section: '', message: '“XX times” is not filled in yet' },
  ],
};
