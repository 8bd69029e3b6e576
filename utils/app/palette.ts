import { err, ok, type Result } from '../core/result';
import { fold } from '../core/search/fold';
import { type SnippetHit, searchSnippets } from '../core/search/query';
import { type SnippetField, snippetFields } from '../core/snippet-language/fields';
import { fillSnippet } from '../core/snippet-language/fill';
import { abbreviationKeys, withAbbreviation } from '../core/snippets/abbreviation';
import { excerpt } from '../core/snippets/excerpt';
import type { Snippet, SnippetUsage } from '../core/snippets/model';
import { isAmongHosts } from '../core/text/hosts';
import type { Failure } from './failures';
import type { FillReply, FillRequest, InpageSetup, PaletteHit, PaletteHits } from './inpage-protocol';
import { localTime } from './local-time';
import type { Settings } from './settings';

/** The library as one reading of it. */
export interface LibraryReading {
  readonly snippets: readonly Snippet[];
  readonly usage: readonly SnippetUsage[];
}

/** As many as there are number keys. */
const MOST_HITS = 9;

/** Whether anything typed on this host can be a trigger or an abbreviation. */
export function typingMeansSomething(settings: Settings, host: string): boolean {
  const { paletteTrigger, expandsAbbreviations, paletteOffSites } = settings;
  return (paletteTrigger.trim() !== '' || expandsAbbreviations) && !isAmongHosts(host, paletteOffSites);
}

/** What a content script on this host has to notice. */
export function inpageSetup(settings: Settings, snippets: readonly Snippet[], host: string): InpageSetup {
  if (isAmongHosts(host, settings.paletteOffSites)) return { trigger: '', abbreviations: [] };
  const abbreviations = settings.expandsAbbreviations ? abbreviationKeys(snippets) : [];
  return { trigger: fold(settings.paletteTrigger.trim()), abbreviations };
}

/** The best few for a query, as the panel would order them. */
export function searchForPalette({ snippets, usage }: LibraryReading, query: string, nowMs: number): PaletteHits {
  const found = searchSnippets(snippets, query, usage, nowMs);
  return { hits: found.slice(0, MOST_HITS).map(toHit), total: found.length };
}

function toHit({ snippet, titleRanges, bodyRange }: SnippetHit): PaletteHit {
  const { id, title, body } = snippet;
  const fields = snippetFields(body);
  const asks = fields.ok && fields.value.length > 0;
  return { id, title, ranges: titleRanges, excerpt: excerpt(body, bodyRange).text, asks };
}

/** The finished text, or what to ask for first. A snippet that asks for something is not filled before it was answered. */
export function fillForPage(
  snippets: readonly Snippet[],
  request: FillRequest,
  remembered: Readonly<Record<string, string>>,
  nowMs: number,
): FillReply {
  const found = snippetOf(snippets, request.of);
  if (!found.ok) return { state: 'failed', failure: found.failure };
  const { id: snippetId, title, body } = found.value;
  const fields = snippetFields(body);
  if (!fields.ok) return invalid(fields.failure.message.key);
  if (request.values === undefined && fields.value.length > 0) {
    const values = Object.fromEntries(fields.value.map((field) => [field.name, firstAnswer(field, remembered)]));
    return { state: 'ask', snippetId, title, fields: fields.value, values };
  }
  const { pageTitle, pageUrl } = request;
  const context = { now: localTime(nowMs), pageTitle, pageUrl, selection: '' };
  const filled = fillSnippet(body, request.values ?? {}, context);
  if (!filled.ok) return invalid(filled.failure.message.key);
  const { text, caret } = filled.value;
  return { state: 'ready', snippetId, text, ...(caret === undefined ? {} : { caret }) };
}

const invalid = (detail: string): FillReply => ({ state: 'failed', failure: { code: 'snippet/invalid', detail } });

function snippetOf(snippets: readonly Snippet[], of: FillRequest['of']): Result<Snippet, Failure> {
  const found =
    'snippetId' in of ? snippets.find(({ id }) => id === of.snippetId) : withAbbreviation(snippets, of.abbreviation);
  return found ? ok(found) : err({ code: 'snippet/gone' });
}

function firstAnswer({ name, defaultValue = '', choices }: SnippetField, remembered: Readonly<Record<string, string>>) {
  const last = Object.hasOwn(remembered, name) ? (remembered[name] ?? '') : '';
  return last !== '' && (choices === undefined || choices.includes(last)) ? last : defaultValue;
}
