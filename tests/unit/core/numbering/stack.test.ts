import { expect, test } from 'vitest';
import { nest } from '../../../../utils/core/numbering/stack';

/** Depths of marks given as `key ordinal`, in reading order. */
function depths(marks: string): string {
  const nestables = marks.split(' ').map((mark) => {
    const [key = '', numbers = '0'] = mark.split('#');
    const path = numbers.split('.').map(Number);
    const ordinal = path.at(-1) ?? 0;
    return key === 'decimal' ? { key: `decimal:${path.length}`, ordinal, path } : { key, ordinal };
  });
  return nest(nestables)
    .map(({ depth }) => depth)
    .join('');
}

test.each([
  ['the prescribed levels', 'han_dun#1 han_paren#1 arab_dot#1 arab_paren#1 han_paren#2 han_dun#2', '123421'],
  ['a level left out', 'han_dun#1 arab_dot#1 arab_dot#2 han_dun#2', '1221'],
  ['digits outside', 'arab_dun#1 han_paren#1 arab_dot#1 arab_dun#2', '1231'],
  ['（一） outside', 'han_paren#1 arab_dot#1 han_paren#2', '121'],
  ['headings without marks', 'none#0 arab_dot#1 arab_dot#2 none#0 arab_dot#1', '12212'],
  ['chapters and articles', 'chapter#1 article#1 article#2 han_paren#1 chapter#2 article#3', '122312'],
  ['decimals', 'arab_dot#1 decimal#1.1 decimal#1.1.1 decimal#1.2 arab_dot#2 decimal#2.1', '123212'],
  ['decimals below a chapter', 'chapter#1 decimal#1.1 decimal#1.2 chapter#2 decimal#2.1', '12212'],
  ['Markdown', 'markdown:1#1 markdown:2#2 markdown:3#3 markdown:2#2 markdown:1#1', '12321'],
  ['a bare numeral that goes on', 'han_dun#1 han_dun#2 han_bare#3', '111'],
  ['1、 2. 3、 typed carelessly', 'han_dun#1 arab_dun#1 arab_dot#2 arab_dun#3', '1222'],
  [
    'a list between two levels',
    'han_dun#1 han_paren#1 arab_dot#1 han_dun#2 arab_dot#1 han_paren#1 arab_dot#1',
    '1231223',
  ],
  [
    'digits at two depths',
    'arab_dot#1 arab_paren#1 arab_dot#1 arab_dot#2 arab_dot#3 arab_paren#2 arab_dot#2 arab_dot#3',
    '12333211',
  ],
  ['a first number twice', 'han_dun#1 arab_dot#1 arab_paren#1 arab_dot#1 arab_dot#3', '12322'],
  ['bullets', 'han_dun#1 bullet:-#0 bullet:-#0 han_dun#2', '1221'],
])('%s', (_, marks, expected) => {
  expect(depths(marks)).toBe(expected);
});
