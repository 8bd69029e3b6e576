import { err, ok, type Result } from '../result';
import { toEntry } from './entry';
import { checkSize } from './limits';
import type { Format, FormatFailure, FormatInput, ReadFile } from './model';
import { text } from './parts';
import { onlyUsable } from './simple-json';

/** Rime 自定义短语 (custom_phrase.txt): `文本<TAB>编码<TAB>权重`, comments with #. */
export const rime: Format = {
  id: 'rime',
  name: 'Rime custom_phrase',
  extension: 'txt',
  detect: ({ name, text: content }) =>
    /custom_phrase.*\.txt$/i.test(name) || (/\.txt$/i.test(name) && PHRASE.test(content)),
  read,
};

const PHRASE = /^[^\t\n#][^\t\n]*\t[a-z0-9;' ]+(?:\t\d+)?\s*$/im;

function read({ text: content }: FormatInput): Result<ReadFile, FormatFailure> {
  const sized = checkSize(content);
  if (!sized.ok) return sized;
  const rows = content
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const items = rows
    .filter((row) => row.length > 1)
    .map(([phrase = '', code = '', weight = '']) =>
      toEntry({
        title: '',
        translated: { parts: [text(phrase)], notes: [] },
        abbreviation: code.trim(),
        extras: { format: 'rime', rest: weight.trim() === '' ? undefined : { weight: weight.trim() } },
      }),
    );
  return items.length === 0 ? err({ code: 'empty' }) : ok(onlyUsable(items));
}
