import type { FillRequest, InpageProtocol } from '@/utils/app/inpage-protocol';
import { isRecord } from './is-record';

/** Longest query and answer taken from a page's frame. */
const QUERY_LENGTH = 200;
const ANSWER_LENGTH = 100_000;

type Incoming = Exclude<keyof InpageProtocol, 'palette/open'>;
type Shapes = { readonly [Name in Incoming]: (data: unknown) => data is InpageProtocol[Name]['data'] };

/** What the in-page messages must look like. */
export const INPAGE_SHAPES: Shapes = {
  'inpage/setup': (data): data is Record<string, never> => isRecord(data),
  'inpage/load': (data): data is Record<string, never> => isRecord(data),
  'palette/search': (data): data is { query: string } => isRecord(data) && isText(data['query'], QUERY_LENGTH),
  'palette/fill': isFillRequest,
  'palette/landed': (data): data is InpageProtocol['palette/landed']['data'] =>
    isRecord(data) && isText(data['snippetId'], QUERY_LENGTH) && isAnswers(data['values']),
};

function isFillRequest(data: unknown): data is FillRequest {
  if (!isRecord(data) || !isRecord(data['of'])) return false;
  const { of, values, pageTitle, pageUrl, field } = data;
  const isNamed = isText(of['snippetId'], QUERY_LENGTH) || isText(of['abbreviation'], QUERY_LENGTH);
  const areTexts = typeof pageTitle === 'string' && typeof pageUrl === 'string';
  return isNamed && areTexts && isFieldKind(field) && (values === undefined || isAnswers(values));
}

function isFieldKind(field: unknown): boolean {
  if (field === undefined) return true;
  const isFormat = isRecord(field) && /^(?:plain|rich|bbcode|markdown)$/.test(String(field['format']));
  return isFormat && typeof field['isOnEmptyLine'] === 'boolean';
}

function isAnswers(values: unknown): values is Record<string, string> {
  return isRecord(values) && Object.values(values).every((value) => isText(value, ANSWER_LENGTH));
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}
