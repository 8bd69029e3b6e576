import type { GuardProtocol, GuardRequest } from '@/utils/app/guard-protocol';
import { isRecord } from './is-record';

/** Longest text that is checked; nobody writes more in a form. */
const TEXT_LENGTH = 2_000_000;
const FORMATS: ReadonlySet<unknown> = new Set(['plain', 'rich', 'bbcode', 'markdown']);

type Shapes = { readonly [Name in keyof GuardProtocol]: (data: unknown) => data is GuardProtocol[Name]['data'] };

/** What the guard's messages must look like. */
export const GUARD_SHAPES: Shapes = {
  'guard/look': (data): data is Record<string, never> => isRecord(data),
  'guard/check': isRequest,
  'guard/stop': (data): data is { url: string } => isRecord(data) && typeof data['url'] === 'string',
};

function isRequest(data: unknown): data is GuardRequest {
  if (!isRecord(data) || !FORMATS.has(data['format'])) return false;
  const { text, field, subject, pageTitle, url } = data;
  return [text, field, subject, pageTitle, url].every(
    (value) => typeof value === 'string' && value.length <= TEXT_LENGTH,
  );
}
