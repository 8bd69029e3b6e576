// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { TextControl } from '../../../utils/page/dom/nodes';
import { markPassword, refusalOf } from '../../../utils/page/fields/detect';

const SECRET: readonly (readonly [name: string, html: string])[] = [
  ['a password', '<input type=password>'],
  ['a password in capitals', '<input type=PASSWORD>'],
  ['a current password shown as text', '<input autocomplete=current-password>'],
  ['a new password shown as text', '<input autocomplete=new-password>'],
  ['a new password in a section', '<input autocomplete="section-a new-password">'],
  ['a one-time code', '<input autocomplete=one-time-code inputmode=numeric maxlength=6>'],
  ['a one-time code as a phone number', '<input type=tel autocomplete=one-time-code>'],
  ['a one-time code in a text area', '<textarea autocomplete=one-time-code></textarea>'],
  ...['number', 'exp', 'exp-month', 'exp-year', 'csc', 'name', 'given-name', 'family-name', 'type'].map(
    (part) => [`the ${part} of a card`, `<input autocomplete=cc-${part}>`] as const,
  ),
  ['a card number for billing', '<input autocomplete="billing cc-number">'],
  ['a card number in capitals', '<input autocomplete="CC-NUMBER">'],
  ['a one-time code in capitals', '<input autocomplete="One-Time-Code">'],
  ['a password in capitals by autocomplete', '<input autocomplete="Current-Password">'],
];
const OTHER_KINDS = ['number', 'date', 'datetime-local', 'month', 'time', 'week', 'color', 'range', 'search'].map(
  (type) => `<input type=${type}>`,
);
const OTHER_STATES = [
  '<input disabled>',
  '<textarea disabled></textarea>',
  '<input readonly>',
  '<textarea readonly></textarea>',
];
const PROSE = [
  '<input>',
  '<input type=text autocomplete=off>',
  '<input type=email>',
  '<textarea></textarea>',
  '<textarea autocomplete=on></textarea>',
  '<input autocomplete=street-address>',
  '<input name=account placeholder=密码管理办法>',
];

function control(html: string): TextControl {
  document.body.innerHTML = html;
  const found = document.body.querySelector<TextControl>('input, textarea');
  if (found === null) throw new Error(`no field in ${html}`);
  return found;
}

afterEach(() => document.body.replaceChildren());

test.each(SECRET)('%s is refused', (_name, html) => {
  expect(refusalOf(control(html))).toMatch(/^field\/(?:password|unsupported)$/);
});

describe('a password that is shown', () => {
  test('stays refused when the page makes it text', () => {
    const field = control('<input type=password>') as HTMLInputElement;
    refusalOf(field);
    field.type = 'text';
    expect(refusalOf(field)).toBe('field/password');
  });

  test('stays refused when only the watcher saw that it was one', () => {
    const field = control('<input type=text>');
    markPassword(field);
    expect(refusalOf(field)).toBe('field/password');
  });

  test('stays refused when its autocomplete is taken away', () => {
    const field = control('<input autocomplete=current-password>');
    expect(refusalOf(field)).toBe('field/password');
    field.removeAttribute('autocomplete');
    expect(refusalOf(field)).toBe('field/password');
  });
});

test.each([...OTHER_KINDS, ...OTHER_STATES])('%s is no place for prose', (html) => {
  expect(refusalOf(control(html))).toBeDefined();
});

test.each(PROSE)('%s takes prose', (html) => {
  expect(refusalOf(control(html))).toBeUndefined();
});
