import type { GuardProtocol } from '@/utils/app/guard-protocol';
import type { DriveAct, FieldDescription, MessageName, PageDispatch, PageDrive, Protocol } from '@/utils/app/protocol';
import { DRAFT_SHAPES } from './draft-shapes';
import { GUARD_SHAPES } from './guard-shapes';
import { INPAGE_SHAPES } from './inpage-shapes';
import { isRecord } from './is-record';

export { isRecord } from './is-record';

/** Messages that this side of the extension answers or overhears; their data is checked on arrival. */
export type IncomingName = Extract<
  MessageName,
  | 'page/attach'
  | 'support/log'
  | 'sync/run'
  | 'page/wake'
  | 'page/load-writer'
  | 'field/focused'
  | 'field/edited'
  | 'page/dispatch'
  | 'page/drive'
  | 'inpage/setup'
  | 'inpage/load'
  | 'palette/search'
  | 'palette/fill'
  | 'palette/landed'
  | 'drafts/open'
  | 'drafts/keep'
  | 'drafts/early'
  | 'drafts/offer'
  | 'drafts/answer'
  | keyof GuardProtocol
>;

type Shapes = { readonly [Name in IncomingName]: (data: unknown) => data is Protocol[Name]['data'] };

/** A frame's script could be taken over by its page; so what arrives is checked and not only typed. */
export const SHAPES: Shapes = {
  'page/attach': (data): data is { tabId: number } => isRecord(data) && Number.isInteger(data['tabId']),
  'support/log': (data): data is Record<string, never> => isRecord(data),
  'sync/run': isSyncRun,
  'page/wake': (data): data is Record<string, never> => isRecord(data),
  'page/load-writer': (data): data is Record<string, never> => isRecord(data),
  'field/focused': isFieldDescription,
  'field/edited': (data): data is { fieldId: string; length: number } =>
    isRecord(data) && typeof data['fieldId'] === 'string' && isLength(data['length']),
  'page/dispatch': isPageDispatch,
  'page/drive': isPageDrive,
  ...INPAGE_SHAPES,
  ...DRAFT_SHAPES,
  ...GUARD_SHAPES,
};

/** Longest label kept: it is shown in one line. */
const LABEL_LENGTH = 500;
const FORMATS: ReadonlySet<unknown> = new Set(['plain', 'rich', 'bbcode', 'markdown']);

export function isFieldDescription(data: unknown): data is FieldDescription {
  if (!isRecord(data)) return false;
  const { fieldId, label, editor, format, length, refusal } = data;
  const texts = typeof fieldId === 'string' && typeof editor === 'string' && typeof label === 'string';
  const isRefusal = refusal === undefined || (typeof refusal === 'string' && refusal.startsWith('field/'));
  return texts && label.length <= LABEL_LENGTH && FORMATS.has(format) && isLength(length) && isRefusal;
}

function isSyncRun(data: unknown): data is Protocol['sync/run']['data'] {
  if (!isRecord(data)) return false;
  const isTrigger = data['trigger'] === 'edit' || data['trigger'] === 'person' || data['trigger'] === 'open';
  return isTrigger && ['ask', 'accept', 'keep'].includes(String(data['deletions']));
}

function isPageDispatch(data: unknown): data is PageDispatch {
  if (!isRecord(data)) return false;
  const { kind, text, html, isCaught } = data;
  const isKind = kind === 'paste' || kind === 'beforeinput-replacement';
  return isKind && typeof text === 'string' && typeof html === 'string' && typeof isCaught === 'boolean';
}

function isPageDrive(data: unknown): data is PageDrive {
  if (!isRecord(data) || typeof data['editor'] !== 'string' || !Array.isArray(data['path'])) return false;
  return data['path'].every(Number.isInteger) && isDriveAct(data['act']);
}

const isRange = (data: unknown) => isRecord(data) && isLength(data['start']) && isLength(data['end']);

function isDriveAct(act: unknown): act is DriveAct {
  if (!isRecord(act)) return false;
  if (act['kind'] === 'insert') return typeof act['html'] === 'string';
  if (act['kind'] === 'select') return isRange(act);
  if (act['kind'] !== 'replace') return act['kind'] === 'read' || act['kind'] === 'undo';
  const { edits } = act;
  const areEdits =
    Array.isArray(edits) && edits.every((edit) => isRange(edit) && isRecord(edit) && typeof edit['text'] === 'string');
  return areEdits && typeof act['expected'] === 'string' && isRange(act['select']);
}

function isLength(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
