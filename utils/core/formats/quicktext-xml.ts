import { err, ok, type Result } from '../result';
import { note, type Translated, toEntry } from './entry';
import { htmlToText } from './html-text';
import type { Format, FormatFailure, FormatInput, ReadFile } from './model';
import { toFieldName } from './parts';
import { onlyUsable } from './simple-json';
import { inert, type Meaning, translate, unknown } from './translate';
import { childText, readXml, type XmlElement } from './xml';

/** Templates of the Thunderbird add-on Quicktext, XML version 2. Its scripts are not carried. */
export const quicktextXml: Format = {
  id: 'quicktext-xml',
  name: 'Quicktext (Thunderbird)',
  extension: 'xml',
  detect: ({ text }) => /<quicktext\b/.test(text.slice(0, 2000)),
  read,
};

function read(input: FormatInput): Result<ReadFile, FormatFailure> {
  const root = readXml(input);
  if (!root.ok) return root;
  if (root.value.name !== 'quicktext') return err({ code: 'unknown' });
  const menus = root.value.children.filter(({ name }) => name === 'menu');
  const all = menus.flatMap((menu) => {
    const folder = childText(menu, 'title');
    return textsOf(menu).map((text) => readText(text, folder));
  });
  const scripts = menus.flatMap((menu) => menu.children).filter(({ name }) => name === 'scripts' || name === 'script');
  if (all.length === 0) return err({ code: 'empty' });
  const usable = onlyUsable(all);
  const left = scripts.map((script) => inert(childText(script, 'name') || 'script'));
  return ok({ items: usable.items, notes: [...usable.notes, ...left] });
}

const textsOf = (menu: XmlElement): readonly XmlElement[] =>
  menu.children
    .filter(({ name }) => name === 'texts')
    .flatMap(({ children }) => children.filter(({ name }) => name === 'text'));

function readText(text: XmlElement, folder: string) {
  const isHtml = text.attributes.get('type') === 'text/html';
  const body = text.children.find(({ name }) => name === 'body')?.text ?? '';
  const rest = Object.fromEntries(
    ['subject', 'attachments']
      .map((name) => [name, childText(text, name)] as const)
      .filter(([, value]) => value !== ''),
  );
  return toEntry({
    title: childText(text, 'name'),
    translated: translateQuicktext(isHtml ? htmlToText(body) : body),
    folder: [folder],
    abbreviation: childText(text, 'keyword'),
    notes: isHtml ? [note('html')] : [],
    extras: { format: 'quicktext-xml', rest: Object.keys(rest).length === 0 ? undefined : rest },
  });
}

const TOKEN = /\[\[([A-Z]+)(?:=([^\]\n]*))?\]\]/g;

function translateQuicktext(source: string): Translated {
  return translate(source, TOKEN, ([whole, command, argument = '']): Meaning => {
    switch (command) {
      case 'INPUT':
        return toInput(argument.split('|'));
      case 'DATE':
        return { kind: 'date', pattern: 'YYYY年M月D日' };
      case 'TIME':
        return { kind: 'time' };
      case 'CURSOR':
        return { kind: 'caret' };
      case 'CLIPBOARD':
        return { kind: 'clipboard' };
      case 'SELECTION':
        return { kind: 'selection' };
      case 'TEXT':
        return { kind: 'include', name: argument.split('|').at(-1) ?? '' };
      case 'SCRIPT':
        return inert(whole);
      default:
        return unknown(whole);
    }
  });
}

/** name|type|first;second */
function toInput([name = '', type = 'text', options = '']: readonly string[]): Meaning {
  const values = options.split(';').filter((value) => value.trim() !== '');
  const [first] = values;
  const isChoice = type === 'select' && values.length > 1;
  return {
    kind: 'field',
    name: toFieldName(name),
    ...(isChoice ? { choices: values } : {}),
    ...(!isChoice && first !== undefined ? { fallback: first } : {}),
  };
}
