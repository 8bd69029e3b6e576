import { err, ok, type Result } from '../result';
import { fromUnicode } from './date-patterns';
import { note, type Translated, toEntry, unusable } from './entry';
import { htmlToText } from './html-text';
import { readJson } from './json';
import type { Format, FormatFailure, FormatInput, ReadFile, ReadSnippet } from './model';
import { isRecord, type Json, listAt, restOf, textAt } from './narrow';
import { toFieldName } from './parts';
import { inert, type Meaning, orUnknown, translate } from './translate';

/** Backups of Beeftext, from the first version to 10. Its CSV is read as any other. */
export const beeftext: Format = {
  id: 'beeftext',
  name: 'Beeftext',
  extension: 'json',
  detect: (_input, json) => isRecord(json) && Array.isArray(json['combos']),
  read,
};

/** Names of now and of versions 1 and 2. */
const KNOWN =
  'uuid name keyword comboText snippet substitutionText group groupUuid creationDateTime modificationDateTime created lastModified useHtml'.split(
    ' ',
  );

function read(input: FormatInput): Result<ReadFile, FormatFailure> {
  const json = readJson(input);
  if (!json.ok) return json;
  const groups = new Map(
    listAt(json.value, 'groups')
      .filter(isRecord)
      .map((group) => [textAt(group, 'uuid'), textAt(group, 'name')]),
  );
  const all = listAt(json.value, 'combos')
    .filter(isRecord)
    .map((combo) => readCombo(combo, groups));
  if (all.length === 0) return err({ code: 'empty' });
  const notes = all.map(unusable).filter((one) => one !== undefined);
  return ok({ items: all.filter((item) => unusable(item) === undefined), notes });
}

function readCombo(combo: Json, groups: ReadonlyMap<string, string>): ReadSnippet {
  const isHtml = combo['useHtml'] === true;
  const source = textAt(combo, 'snippet') || textAt(combo, 'substitutionText');
  const folder = groups.get(textAt(combo, 'group') || textAt(combo, 'groupUuid'));
  return toEntry({
    title: textAt(combo, 'name'),
    translated: translateBeeftext(isHtml ? htmlToText(source) : source),
    folder: folder === undefined ? [] : [folder],
    abbreviation: textAt(combo, 'keyword') || textAt(combo, 'comboText'),
    notes: isHtml ? [note('html')] : [],
    extras: { format: 'beeftext', rest: restOf(combo, KNOWN) },
  });
}

const TOKEN =
  /#\{(clipboard|cursor|date|time|dateTime|combo|trim|upper|lower|input|envVar|powershell|delay|key|shortcut|image)(?::([^}]*))?\}/g;

export function translateBeeftext(source: string): Translated {
  return translate(source, TOKEN, ([whole, command, argument = '']): Meaning => {
    switch (command) {
      case 'clipboard':
        return { kind: 'clipboard' };
      case 'cursor':
        return { kind: 'caret' };
      case 'date':
        return { kind: 'date', pattern: 'YYYY年M月D日' };
      case 'time':
        return { kind: 'time' };
      case 'dateTime':
        return orUnknown(fromUnicode(argument || 'yyyy-MM-dd HH:mm'), whole);
      case 'combo':
        return { kind: 'include', name: argument };
      case 'input':
        return { kind: 'field', name: toFieldName(argument) };
      default:
        return inert(whole);
    }
  });
}
