import type { DraftKeeping, DraftOpening, DraftProtocol, EarlyDraft } from '@/utils/app/draft-protocol';
import type { FieldIdentity } from '@/utils/core/drafts/identity';
import { isRecord } from './is-record';

type Shapes = { readonly [Name in keyof DraftProtocol]: (data: unknown) => data is DraftProtocol[Name]['data'] };

/** Longest text taken from a page: a book. */
const TEXT_LENGTH = 5_000_000;
const NAME_LENGTH = 500;
const ADDRESS_LENGTH = 8_000;
const MOST_FIELDS = 60;

/** What the messages of draft rescue must look like. */
export const DRAFT_SHAPES: Shapes = {
  'drafts/open': isOpening,
  'drafts/keep': isKeeping,
  'drafts/early': isEarly,
  'drafts/offer': (data): data is DraftProtocol['drafts/offer']['data'] =>
    isRecord(data) &&
    isName(data['fieldId']) &&
    isName(data['draftId']) &&
    isCount(data['number']) &&
    typeof data['isUnsure'] === 'boolean',
  'drafts/answer': (data): data is DraftProtocol['drafts/answer']['data'] =>
    isRecord(data) && isName(data['draftId']) && ANSWERS.has(data['answer']),
};

const ANSWERS: ReadonlySet<unknown> = new Set(['restored', 'ignore', 'compare']);
const REASONS: ReadonlySet<unknown> = new Set(['pause', 'insert', 'leave', 'hide', 'submit', 'return']);

function isOpening(data: unknown): data is DraftOpening {
  if (!isRecord(data) || !Array.isArray(data['fields'])) return false;
  const { fields, index, address } = data;
  const isInside = isCount(index) && index < fields.length && fields.length <= MOST_FIELDS;
  return isInside && isText(address, ADDRESS_LENGTH) && fields.every(isIdentity);
}

function isKeeping(data: unknown): data is DraftKeeping {
  if (!isRecord(data) || !isName(data['draftId']) || !isText(data['address'], ADDRESS_LENGTH)) return false;
  const { title, field, reason, isPosted, length, text } = data;
  const isDescribed = isText(title, NAME_LENGTH) && isIdentity(field) && REASONS.has(reason);
  return isDescribed && typeof isPosted === 'boolean' && isCount(length) && isRecord(text) && isChange(text);
}

function isEarly(data: unknown): data is EarlyDraft {
  if (!isRecord(data)) return false;
  const { draftId, address, title, tag, id, name, placeholder, label, text } = data;
  const names = [draftId, title, tag, id, name, placeholder, label];
  return names.every(isName) && isText(address, ADDRESS_LENGTH) && isText(text, TEXT_LENGTH);
}

function isChange(text: Record<string, unknown>): boolean {
  if (isText(text['whole'], TEXT_LENGTH)) return true;
  const { base, delta } = text;
  return isCount(base) && isRecord(delta) && isCount(delta['start']) && isCount(delta['end']) && isInsert(delta);
}

const isInsert = (delta: Record<string, unknown>) => isText(delta['insert'], TEXT_LENGTH);

function isIdentity(data: unknown): data is FieldIdentity {
  if (!isRecord(data)) return false;
  const { tag, kind, id, name, label, placeholder, form, maxLength, post, ordinal, count } = data;
  const texts = [tag, id, name, label, placeholder, form, maxLength, post];
  return texts.every(isName) && (kind === 'line' || kind === 'multi') && isCount(ordinal) && isCount(count);
}

const isName = (value: unknown): value is string => isText(value, NAME_LENGTH);

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
