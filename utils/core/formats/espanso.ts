import { err, ok, type Result } from '../result';
import type { MessageRef } from '../rules/rule';
import { note, toEntry, unusable } from './entry';
import { type EspansoVar, readVars, translateEspanso } from './espanso-body';
import { writeEspanso } from './espanso-write';
import { htmlToText } from './html-text';
import type { Format, FormatFailure, FormatInput, ReadFile, ReadSnippet } from './model';
import { get, isRecord, type Json, listAt, restOf, textAt, textsIn } from './narrow';
import { readYaml } from './yaml';

/** Match files of espanso: https://espanso.org/docs/matches/basics/ */
export const espanso: Format = {
  id: 'espanso',
  name: 'espanso',
  extension: 'yml',
  detect: ({ name, text }) => /\.ya?ml$/i.test(name) || /^(?:matches|global_vars):/m.test(text),
  read,
  write: writeEspanso,
};

const KNOWN = ['label', 'trigger', 'replace', 'markdown', 'html', 'form', 'search_terms'];

function read(input: FormatInput): Result<ReadFile, FormatFailure> {
  const parsed = readYaml(input);
  if (!parsed.ok) return parsed;
  const matches = listAt(parsed.value, 'matches').filter(isRecord);
  if (matches.length === 0) return err({ code: isRecord(parsed.value) ? 'empty' : 'unknown' });
  const globals = readVars(get(parsed.value, 'global_vars'));
  const imports = textsIn(get(parsed.value, 'imports'));
  const read = matches.map((match) => readMatch(match, globals));
  const refused = read.map((one) => ('key' in one ? one : unusable(one))).filter((one) => one !== undefined);
  const items = read.filter((one): one is ReadSnippet => !('key' in one) && unusable(one) === undefined);
  const others = imports.map((path) => note('other-file', { name: path }));
  return ok({ items, notes: [...others, ...refused] });
}

function readMatch(match: Json, globals: readonly EspansoVar[]): ReadSnippet | MessageRef {
  const triggers = [textAt(match, 'trigger'), ...textsIn(get(match, 'triggers'))].filter((one) => one !== '');
  const title = textAt(match, 'label') || triggers[0] || textAt(match, 'regex');
  if (get(match, 'image_path') !== undefined) return note('image', { name: title });
  const source = sourceOf(match);
  const vars = [...globals, ...readVars(get(match, 'vars'))];
  const translated = translateEspanso(source.text, vars, get(match, 'form_fields'));
  const regex = get(match, 'regex') === undefined ? [] : [note('regex')];
  const more = triggers.length > 1 ? [note('more-triggers', { names: triggers.slice(1).join(' ') })] : [];
  const [trigger = ''] = triggers;
  return toEntry({
    title,
    translated,
    tags: textsIn(get(match, 'search_terms')),
    // What our writer makes up where there is no abbreviation.
    abbreviation: trigger === `:${textAt(match, 'label')}` ? '' : trigger,
    ...(source.isMarkdown ? { format: 'markdown' as const } : {}),
    notes: [...regex, ...more, ...(source.isHtml ? [note('html')] : [])],
    extras: {
      format: 'espanso',
      rest: restOf(match, translated.notes.length > 0 ? KNOWN : [...KNOWN, 'vars', 'form_fields']),
    },
  });
}

function sourceOf(match: Json): { text: string; isMarkdown: boolean; isHtml: boolean } {
  const plain = textAt(match, 'replace') || textAt(match, 'form');
  const markdown = textAt(match, 'markdown');
  const html = textAt(match, 'html');
  const text = plain || markdown || htmlToText(html);
  return { text, isMarkdown: plain === '' && markdown !== '', isHtml: plain === '' && markdown === '' && html !== '' };
}
