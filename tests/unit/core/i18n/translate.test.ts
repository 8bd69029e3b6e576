import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../../../../utils/core/i18n/catalogues';
import { fillIn } from '../../../../utils/core/i18n/translate';

const SNIPPETS = '{n, plural, one {# snippet} other {# snippets}} moved to “{folder}”.';

test('a number takes the form that the language has for it', () => {
  expect(fillIn(SNIPPETS, { n: 1, folder: '总结' }, 'en')).toBe('1 snippet moved to “总结”.');
  expect(fillIn(SNIPPETS, { n: 0, folder: '总结' }, 'en')).toBe('0 snippets moved to “总结”.');
  expect(fillIn('{n, plural, one {# плик} few {# плики} other {# пликов}}', { n: 3 }, 'ru')).toBe('3 плики');
});

test('a number that was written with groups has the form of many', () => {
  expect(fillIn(SNIPPETS, { n: '1,204', folder: '总结' }, 'en')).toBe('1,204 snippets moved to “总结”.');
});

test('what is not given stays as it is written', () => {
  expect(fillIn(SNIPPETS, {}, 'en')).toBe(SNIPPETS);
});

test('a value that looks like a parameter is not filled in again', () => {
  expect(fillIn('“{title}” of {n}', { title: '{n}', n: 2 }, 'en')).toBe('“{n}” of 2');
});

describe.each([...CATALOGUES])('in %s', (tag, catalogue) => {
  test('every plural has a form for each number of the language', () => {
    const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const plurals = Object.values(catalogue).flatMap(
      (text) => text.match(/\{\w+, plural, [^}]*(?:\} \w+ \{[^}]*)*\}\}/g) ?? [],
    );
    const lacking = plurals.filter((plural) => !needed.every((form) => plural.includes(` ${form} {`)));
    expect(lacking).toEqual([]);
    expect(
      Object.values(catalogue).filter(
        (text) => (text.match(/, plural,/g) ?? []).length !== 0 && !plurals.some((plural) => text.includes(plural)),
      ),
    ).toEqual([]);
  });
});
