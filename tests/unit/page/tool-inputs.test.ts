// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { isField } from '../../../utils/page/fields/detect';

/** Inputs in which an editor asks for something of its own. */
const TOOLS = [
  [
    'a colour in a toolbar',
    '<div class="textbus-toolbar"><div class="drop"><input type=text value="#fff"></div></div>',
  ],
  ['a font size in a toolbar by its role', '<div role=toolbar><input value=12></div>'],
  ['an emoji to look for', '<section class="emoji-picker"><input placeholder=Search></section>'],
  ['a colour in a popup', '<div class="color-picker"><p>HEX</p><input maxlength=7></div>'],
  ['a choice', '<input role=combobox>'],
  ['a size in a menu', '<ul role=menu><li><input></li></ul>'],
  [
    'a word to replace, beside the text',
    '<div class="with-toolbar"><div class="toolbar"><input></div><textarea></textarea></div>',
  ],
] as const;

/** Inputs for a person's words, whatever the page calls what is around them. */
const PROSE = [
  ['a title over the text', '<main class="toolbar-fixed"><input><textarea></textarea></main>'],
  ['a title in an editor named after its toolbar', '<div class="has-toolbar"><input><div contenteditable></div></div>'],
  ['a title in a form', '<form role=form><input></form>'],
] as const;

function first<Name extends 'input' | 'textarea'>(name: Name, html: string): HTMLElementTagNameMap[Name] {
  document.body.innerHTML = html;
  const found = document.querySelector(name);
  if (!found) throw new Error(`no ${name} in ${html}`);
  return found;
}

afterEach(() => document.body.replaceChildren());

test.each(TOOLS)('%s is no field', (_name, html) => {
  expect(isField(first('input', html))).toBe(false);
});

test.each(PROSE)('%s is a field', (_name, html) => {
  expect(isField(first('input', html))).toBe(true);
});

test('a textarea in a toolbar is still a field', () => {
  expect(isField(first('textarea', '<div role=toolbar><textarea></textarea></div>'))).toBe(true);
});
