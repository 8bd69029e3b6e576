// Bundled and loaded by posting pages: an unfinished report in the field, the page layer with the guard beside it, and a
// background that fails as the test wants (?fault=…).
import type { GuardLook, GuardRequest, GuardVerdict, GuardWords } from '../../utils/app/guard-protocol';
import { deepActive } from '../../utils/page/dom/frames';
import type { Ask } from '../../utils/page/inpage/desk';
import { createDocumentList } from '../../utils/page/inpage/resident';
import { createPageFields } from '../../utils/page/page-fields';
import { Guard } from '../../utils/page/submit/guard';

/** What the background does when it is asked. */
export type Fault = 'nothing' | 'silent' | 'throws' | 'hangs';

export interface GuardLayer {
  fault: Fault;
  stop(): void;
}

declare global {
  /** Resolves when the report is in its field, and checked unless nobody answers. */
  var guardReady: Promise<void>;
  /** Another page in the place of this one, without loading one. */
  var guardRebuild: (html: string) => Promise<void>;
  var guardLayer: GuardLayer;
}

const REPORT = '一、本周工作完成情况\n完成例行巡检三次，处理工单十二件，各项工作平稳推进。';

const WORDS: GuardWords = {
  ...{ title: '还有 {n} 处要补', lead: '按「{kind}」检查。', more: '另有 {n} 处', back: '返回修改', post: '仍要发布' },
  ...{ never: '不再提醒此页', confirm: '请按回车', general: '全文', note: '{n} 处', noteShould: '{n} 处', keys: 'Tab' },
  ...{ again: '请再点一次', gone: '已照常提交', passed: '网页已自行提交' },
};
const LOOK: GuardLook = { words: WORDS, language: 'zh-CN', theme: 'auto' };
const OPEN: GuardVerdict = {
  act: 'ask',
  kind: '周报',
  problems: [{ section: '下周计划', message: '没有写', start: 0, end: 1 }],
  total: 1,
  should: 0,
};

globalThis.guardReady = new Promise((resolve) => {
  // Pages build themselves while they load.
  addEventListener('load', () => setTimeout(() => begin(resolve)));
});
globalThis.guardRebuild = async (html) => {
  guardLayer.stop();
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const frame = document.querySelector('iframe');
  if (frame) await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  await new Promise<void>(begin);
};

function begin(onReady: () => void): void {
  write(REPORT);
  start(onReady);
}

/** As if it had been typed; leaves the focus in the field. */
function write(text: string): void {
  sessionStorage.clear();
  const frame = document.querySelector<HTMLIFrameElement>('#frame, #e_iframe');
  if (frame) {
    frame.contentWindow?.focus();
    frame.contentDocument?.body.focus();
    frame.contentDocument?.execCommand('insertText', false, text);
    return;
  }
  const field = document.querySelector('#field, #fastpostmessage') as HTMLTextAreaElement;
  field.value = text;
  field.focus();
}

function start(onReady: () => void): void {
  const stop = new AbortController();
  const documents = createDocumentList();
  const fault = (new URLSearchParams(location.search).get('fault') ?? 'nothing') as Fault; // as the test wrote it
  const layer: GuardLayer = { fault, stop: () => stop.abort() };
  globalThis.guardLayer = layer;
  const fields = createPageFields({
    document,
    signal: stop.signal,
    dispatch: async () => null,
    drive: async () => null,
    loadWriter: async () => undefined,
    onFocused: () => undefined,
    onEdited: () => undefined,
    onDocument: documents.add,
  });
  const ask = askOf(layer, onReady);
  const isAlive = () => !stop.signal.aborted;
  const active = () => deepActive(document);
  new Guard({ document, fields, active, signal: stop.signal, ask, isAlive, eachDocument: documents.each });
  if (fault !== 'nothing') onReady();
}

function askOf(layer: GuardLayer, onChecked: () => void): Ask {
  const answers: Record<string, (data: GuardRequest) => unknown> = {
    'guard/look': () => LOOK,
    'guard/check': ({ field }) => {
      setTimeout(onChecked); // when the answer has been heard
      return field.includes('comment') ? null : OPEN;
    },
    'guard/stop': () => null,
  };
  return async (name, data) => {
    if (layer.fault === 'silent') return undefined;
    if (layer.fault === 'throws') throw new Error('the background has failed');
    if (layer.fault === 'hangs') return new Promise(() => undefined);
    return answers[name]?.(data as GuardRequest) as never; // made up, hence of no certain type
  };
}
