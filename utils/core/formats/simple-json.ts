import { err, ok, type Result } from '../result';
import { unusable } from './entry';
import { readJson } from './json';
import type { FormatFailure, FormatInput, ReadFile, ReadSnippet } from './model';
import { isRecord, type Json } from './narrow';

/** The entries of a JSON file that is, or holds, one list of records. */
export function readRecords(
  input: FormatInput,
  recordsOf: (json: unknown) => readonly unknown[],
  toSnippet: (record: Json, json: unknown) => ReadSnippet,
): Result<ReadFile, FormatFailure> {
  const json = readJson(input);
  if (!json.ok) return json;
  const all = recordsOf(json.value)
    .filter(isRecord)
    .map((record) => toSnippet(record, json.value));
  return all.length === 0 ? err({ code: 'empty' }) : ok(onlyUsable(all));
}

/** Snippets that can be stored, and why the others cannot. */
export function onlyUsable(all: readonly ReadSnippet[]): ReadFile {
  const notes = all.map(unusable).filter((one) => one !== undefined);
  return { items: all.filter((item) => unusable(item) === undefined), notes };
}
