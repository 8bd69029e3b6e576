// Bundled and put into posting pages: the page layer, the guard beside it, and a background that fails as the test wants.
import type { GuardLook, GuardRequest, GuardVerdict, GuardWords } from '../../utils/app/guard-protocol';
import type { Ask } from '../../utils/page/inpage/desk';
import { createDocumentList } from '../../utils/page/inpage/resident';
import { createPageFields } from '../../utils/page/page-fields';
import { Guard } from '../../utils/page/submit/guard';

/** What the background does when it is asked. */
export type Fault = 'nothing' | 'silent' | 'throws' | 'hangs';

export interface GuardLayer {
  fault: Fault;
  /** Texts that have been checked. */
  readonly checked: string[];
  stop(): void;
}

declare global {
  /** Set before this is loaded. */
  var guardFault: Fault | undefined;
  var guardLayer: GuardLayer;
}

const WORDS: GuardWords = {
  ...{ title: '还有 {n} 处要补', lead: '按「{kind}」检查。', more: '另有 {n} 处', back: '返回修改', post: '仍要发布' },
  ...{ never: '不再提醒此页', confirm: '请按回车', general: '全文', note: '{n} 处', noteShould: '{n} 处', keys: 'Tab' },
  again: '请再点一次',
};
const LOOK: GuardLook = { words: WORDS, language: 'zh-CN', theme: 'auto' };
const OPEN: GuardVerdict = {
  act: 'ask',
  kind: '周报',
  problems: [{ section: '下周计划', message: '没有写', start: 0, end: 1 }],
  total: 1,
  should: 0,
};

const stop = new AbortController();
const documents = createDocumentList();
const layer: GuardLayer = { fault: globalThis.guardFault ?? 'nothing', checked: [], stop: () => stop.abort() };
globalThis.guardLayer = layer;

const answers: Record<string, (data: GuardRequest) => unknown> = {
  'guard/look': () => LOOK,
  'guard/check': ({ text, field }) => {
    layer.checked.push(text);
    return field.includes('comment') ? null : OPEN;
  },
  'guard/stop': () => null,
};
const ask: Ask = async (name, data) => {
  if (layer.fault === 'silent') return undefined;
  if (layer.fault === 'throws') throw new Error('the background has failed');
  if (layer.fault === 'hangs') return new Promise(() => undefined);
  return answers[name]?.(data as GuardRequest) as never; // made up, hence of no certain type
};
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
new Guard({ document, fields, signal: stop.signal, ask, eachDocument: documents.each });
