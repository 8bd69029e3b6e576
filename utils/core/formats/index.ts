import { err, ok, type Result } from '../result';
import { beeftext } from './beeftext';
import { clippings } from './clippings';
import { csv } from './csv-table';
import { espanso } from './espanso';
import { looksLikeJson, readJson } from './json';
import { library } from './library';
import { MOST_ITEMS } from './limits';
import { markdown } from './markdown';
import type { Format, FormatFailure, FormatInput, ReadFile } from './model';
import { prokeys } from './prokeys';
import { quickPrompt } from './quick-prompt';
import { quicktext } from './quicktext';
import { quicktextXml } from './quicktext-xml';
import { raycast } from './raycast';
import { rime } from './rime';
import { sogou } from './sogou';
import { textBlaze } from './text-blaze';
import { textSnippets } from './text-snippets';
import { vscode } from './vscode';

/** Every format, in the order in which a file is tried: those that say who they are first. */
export const FORMATS: readonly Format[] = [
  library,
  clippings,
  beeftext,
  textBlaze,
  quicktextXml,
  prokeys,
  quicktext,
  textSnippets,
  quickPrompt,
  raycast,
  vscode,
  espanso,
  sogou,
  rime,
  csv,
  markdown,
];

/** Those a library can be written in, ours first. */
export const EXPORT_FORMATS: readonly Format[] = FORMATS.filter(({ write }) => write !== undefined);

export interface Recognised extends ReadFile {
  readonly format: Format;
}

/** The snippets of a file, whatever program wrote it. Nothing in it is ever carried out. */
export function readLibraryFile(input: FormatInput): Result<Recognised, FormatFailure> {
  const given = { ...input, text: input.text.replace(/^\uFEFF/, '') };
  if (given.text.trim() === '') return err({ code: 'empty' });
  const json = looksLikeJson(given.text) ? readJson(given) : undefined;
  if (json?.ok === false && isJsonFile(given)) return json;
  const value = json?.ok === true ? json.value : undefined;
  const format = FORMATS.find(({ detect }) => detect(given, value));
  if (format === undefined) return err({ code: 'unknown' });
  const read = format.read(given);
  if (!read.ok) return read;
  return read.value.items.length > MOST_ITEMS ? err({ code: 'too-big' }) : ok({ ...read.value, format });
}

const isJsonFile = ({ name, text }: FormatInput): boolean =>
  /\.(?:json|code-snippets)$/i.test(name) ||
  !/\.(?:csv|tsv|md|txt|ini|ya?ml|xml)$/i.test(name) ||
  /^\s*\{\s*"/.test(text);
