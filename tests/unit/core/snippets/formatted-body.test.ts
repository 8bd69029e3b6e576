import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boldPieces } from '../../../../utils/core/outline/content';
import { type Destination, suitText } from '../../../../utils/core/snippets/formatted-body';

const SOURCE = '## 存在的问题\n\n一是**人手不足**，二是经费不足。\n- 缺编 3 人\n- 缺口 2 万元';
const into = (format: Destination['format'], more: Partial<Destination> = {}): Destination => ({
  format,
  isOnEmptyLine: true,
  indents: false,
  ...more,
});

test('Markdown becomes headings and bold where a field has them', () => {
  expect(suitText({ text: SOURCE }, 'markdown', into('rich'))).toEqual({
    blocks: [
      { kind: 'heading', level: 2, text: '存在的问题' },
      { kind: 'paragraph', text: '一是人手不足，二是经费不足。', bold: [{ start: 2, end: 6 }] },
      { kind: 'paragraph', text: '• 缺编 3 人' },
      { kind: 'paragraph', text: '• 缺口 2 万元' },
    ],
  });
});

test('Markdown stays as it is where Markdown is written', () => {
  expect(suitText({ text: SOURCE }, 'markdown', into('markdown'))).toEqual({ inline: SOURCE });
});

test('plain text fields get the text without signs, indented when that is wanted', () => {
  const plain = '存在的问题\n一是人手不足，二是经费不足。\n• 缺编 3 人\n• 缺口 2 万元';
  expect(suitText({ text: SOURCE }, 'markdown', into('plain'))).toEqual({ inline: plain });
  const indented = '　　存在的问题\n　　一是人手不足，二是经费不足。\n• 缺编 3 人\n• 缺口 2 万元';
  expect(suitText({ text: SOURCE }, 'markdown', into('plain', { indents: true }))).toEqual({ inline: indented });
});

test('indents leave a line that was begun before, and lines that are indented already', () => {
  const text = '甲。\n　　乙。\n丙。';
  const within = into('plain', { indents: true, isOnEmptyLine: false });
  expect(suitText({ text }, 'plain', within)).toEqual({ inline: '甲。\n　　乙。\n　　丙。' });
  expect(suitText({ text }, 'plain', into('rich', { indents: true }))).toEqual({ inline: text });
});

test('a bold word goes into the middle of a paragraph without cutting it', () => {
  const within = into('rich', { isOnEmptyLine: false });
  expect(suitText({ text: '请于**周五**前报送' }, 'markdown', within)).toEqual({ inline: '请于周五前报送' });
});

test('a snippet of plain text keeps every sign', () => {
  for (const format of ['plain', 'rich', 'bbcode', 'markdown'] as const)
    expect(suitText({ text: '# **1** - 2' }, 'plain', into(format))).toEqual({ inline: '# **1** - 2' });
});

test('whatever the source, its words stay and blocks hold no line breaks', () => {
  const source = fc.string({ unit: fc.constantFrom('甲', '乙', '*', '**', '#', ' ', '\n', '-', '1.'), maxLength: 40 });
  const wordsOf = (text: string) => text.replace(/[^甲乙]/g, '');
  fc.assert(
    fc.property(source, fc.constantFrom('plain', 'rich', 'bbcode'), fc.boolean(), (text, format, isOnEmptyLine) => {
      const suited = suitText({ text }, 'markdown', into(format as Destination['format'], { isOnEmptyLine }));
      const texts = 'inline' in suited ? [suited.inline] : suited.blocks.map((block) => block.text);
      expect(wordsOf(texts.join(''))).toBe(wordsOf(text));
      for (const block of 'blocks' in suited ? suited.blocks : []) {
        expect(block.text).not.toContain('\n');
        expect(
          boldPieces(block)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(block.text);
      }
    }),
  );
});

/** The text with its caret shown, as each field would begin with it. */
function shownIn(source: string, to: Destination, format: 'plain' | 'markdown' = 'markdown'): string {
  const caret = source.indexOf('|');
  const suited = suitText({ text: source.replace('|', ''), caret }, format, to);
  const lines = 'inline' in suited ? [{ text: suited.inline, caret: suited.caret }] : suited.blocks;
  return lines
    .map(({ text, caret: at }) => (at === undefined ? text : `${text.slice(0, at)}|${text.slice(at)}`))
    .join('\n');
}

test.each([
  ['## 存在的|问题\n一是**人手**不足', '存在的|问题\n一是人手不足'],
  ['## |问题\n一是**人手**不足', '|问题\n一是人手不足'],
  ['|## 问题\n一是**人手**不足', '|问题\n一是人手不足'],
  ['## 问题\n一是**人|手**不足', '问题\n一是人|手不足'],
  ['## 问题\n一是**人手**不|足', '问题\n一是人手不|足'],
  ['## 问题\n一是**人手**不足|', '问题\n一是人手不足|'],
  ['## 问题\n-   |缺编 **3** 人', '问题\n• |缺编 3 人'],
  ['## 问题\n|\n一是**人手**不足', '问题\n|一是人手不足'],
])('the caret of %j stands at the same word when the signs are gone', (source, shown) => {
  expect(shownIn(source, into('rich'))).toBe(shown);
  expect(shownIn(source, into('plain'))).toBe(shown);
});

test('the caret stands at the same word behind indents', () => {
  expect(shownIn('甲。\n乙|。', into('plain', { indents: true }), 'plain')).toBe('　　甲。\n　　乙|。');
  expect(shownIn('甲。\n|乙。', into('plain', { indents: true }), 'plain')).toBe('　　甲。\n　　|乙。');
  expect(shownIn('# 甲\n|', into('plain', { indents: true }))).toBe('　　甲');
});

test('whatever the source, the words before the caret are the same ones', () => {
  const source = fc.string({ unit: fc.constantFrom('甲', '乙', '*', '**', '#', ' ', '\n', '- '), maxLength: 40 });
  const wordsBefore = (text: string) => text.split('|')[0]?.replace(/[^甲乙]/g, '');
  fc.assert(
    fc.property(source, fc.nat(40), fc.constantFrom('plain', 'rich'), fc.boolean(), (text, at, format, indents) => {
      const marked = `${text.slice(0, at)}|${text.slice(at)}`;
      const shown = shownIn(marked, into(format as Destination['format'], { indents }));
      if (shown.includes('|')) expect(wordsBefore(shown)).toBe(wordsBefore(marked));
      else expect(marked.split('|')[1]?.trim()).toBe('');
    }),
  );
});
