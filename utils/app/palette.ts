import { err, ok, type Result } from '../core/result';
import { fold } from '../core/search/fold';
import { createSnippetIndex, type SnippetHit, type SnippetIndex } from '../core/search/query';
import { type FindSnippet, type SnippetField, snippetFields } from '../core/snippet-language/fields';
import { fillSnippet } from '../core/snippet-language/fill';
import { abbreviationKeys, withAbbreviation } from '../core/snippets/abbreviation';
import { excerpt } from '../core/snippets/excerpt';
import { bodiesByName } from '../core/snippets/find-by-name';
import { snippetsForHost } from '../core/snippets/for-host';
import { suitText } from '../core/snippets/formatted-body';
import type { Folder, Snippet, SnippetUsage } from '../core/snippets/model';
import { isAmongHosts } from '../core/text/hosts';
import type { Failure } from './failures';
import type { FillReply, FillRequest, InpageSetup, PaletteHit, PaletteHits } from './inpage-protocol';
import { localTime } from './local-time';
import type { Settings } from './settings';

/** The library as one reading of it. */
export interface LibraryReading {
  readonly snippets: readonly Snippet[];
  readonly folders: readonly Folder[];
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
  const abbreviations = settings.expandsAbbreviations ? abbreviationKeys(snippetsForHost(snippets, host)) : [];
  return { trigger: fold(settings.paletteTrigger.trim()), abbreviations };
}

/** The best few for a query among those for this host, as the panel would order them. */
export function searchForPalette(reading: LibraryReading, query: string, host: string, nowMs: number): PaletteHits {
  const found = indexFor(reading, host).search(query, reading.usage, nowMs);
  const find = bodiesByName(reading.snippets);
  return { hits: found.hits(0, MOST_HITS).map((hit) => toHit(hit, find)), total: found.total };
}

/** The index last made of a library: keys are typed one after the other on one host. */
const indexes = new WeakMap<readonly Snippet[], { readonly host: string; readonly index: SnippetIndex }>();

function indexFor({ snippets, folders }: LibraryReading, host: string): SnippetIndex {
  const known = indexes.get(snippets);
  if (known?.host === host) return known.index;
  const index = createSnippetIndex(snippetsForHost(snippets, host), folders);
  indexes.set(snippets, { host, index });
  return index;
}

function toHit({ snippet, titleRanges, bodyRange }: SnippetHit, find: FindSnippet): PaletteHit {
  const { id, title, body } = snippet;
  const fields = snippetFields(body, find);
  const asks = fields.ok && fields.value.length > 0;
  return { id, title, ranges: titleRanges, excerpt: excerpt(body, bodyRange).text, asks };
}

interface Around {
  /** Where the field is: snippets for other sites are not used there. */
  readonly host: string;
  readonly remembered: Readonly<Record<string, string>>;
  readonly nowMs: number;
  /** Whether paragraphs begin with spaces in fields of plain text. */
  readonly indents?: boolean;
}

/** The finished text, or what to ask for first. A snippet that asks for something is not filled before it was answered. */
export function fillForPage(
  snippets: readonly Snippet[],
  request: FillRequest,
  { host, remembered, nowMs, indents = false }: Around,
): FillReply {
  const found = snippetOf(snippetsForHost(snippets, host), request.of);
  if (!found.ok) return { state: 'failed', failure: found.failure };
  const { id: snippetId, title, body, format = 'plain' } = found.value;
  const find = bodiesByName(snippets);
  const fields = snippetFields(body, find);
  if (!fields.ok) return invalid(fields.failure.message.key);
  if (request.values === undefined && fields.value.length > 0) {
    const values = Object.fromEntries(fields.value.map((field) => [field.name, firstAnswer(field, remembered)]));
    return { state: 'ask', snippetId, title, fields: fields.value, values };
  }
  const { pageTitle, pageUrl } = request;
  const context = { now: localTime(nowMs), pageTitle, pageUrl, selection: '' };
  const filled = fillSnippet(body, request.values ?? {}, context, find);
  if (!filled.ok) return invalid(filled.failure.message.key);
  const { format: fieldFormat, isOnEmptyLine } = request.field ?? { format: 'plain', isOnEmptyLine: false };
  const content = suitText(filled.value, format, { format: fieldFormat, isOnEmptyLine, indents });
  return { state: 'ready', snippetId, content };
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
