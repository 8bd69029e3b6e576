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
  expect(suitText(SOURCE, 'markdown', into('rich'))).toEqual({
    blocks: [
      { kind: 'heading', level: 2, text: '存在的问题' },
      { kind: 'paragraph', text: '一是人手不足，二是经费不足。', bold: [{ start: 2, end: 6 }] },
      { kind: 'paragraph', text: '• 缺编 3 人' },
      { kind: 'paragraph', text: '• 缺口 2 万元' },
    ],
  });
});

test('Markdown stays as it is where Markdown is written', () => {
  expect(suitText(SOURCE, 'markdown', into('markdown'))).toEqual({ inline: SOURCE });
});

test('plain text fields get the text without signs, indented when that is wanted', () => {
  const plain = '存在的问题\n一是人手不足，二是经费不足。\n• 缺编 3 人\n• 缺口 2 万元';
  expect(suitText(SOURCE, 'markdown', into('plain'))).toEqual({ inline: plain });
  const indented = '　　存在的问题\n　　一是人手不足，二是经费不足。\n• 缺编 3 人\n• 缺口 2 万元';
  expect(suitText(SOURCE, 'markdown', into('plain', { indents: true }))).toEqual({ inline: indented });
});

test('indents leave a line that was begun before, and lines that are indented already', () => {
  const text = '甲。\n　　乙。\n丙。';
  const within = into('plain', { indents: true, isOnEmptyLine: false });
  expect(suitText(text, 'plain', within)).toEqual({ inline: '甲。\n　　乙。\n　　丙。' });
  expect(suitText(text, 'plain', into('rich', { indents: true }))).toEqual({ inline: text });
});

test('a bold word goes into the middle of a paragraph without cutting it', () => {
  const within = into('rich', { isOnEmptyLine: false });
  expect(suitText('请于**周五**前报送', 'markdown', within)).toEqual({ inline: '请于周五前报送' });
});

test('a snippet of plain text keeps every sign', () => {
  for (const format of ['plain', 'rich', 'bbcode', 'markdown'] as const)
    expect(suitText('# **1** - 2', 'plain', into(format))).toEqual({ inline: '# **1** - 2' });
});

test('whatever the source, its words stay and blocks hold no line breaks', () => {
  const source = fc.string({ unit: fc.constantFrom('甲', '乙', '*', '**', '#', ' ', '\n', '-', '1.'), maxLength: 40 });
  const wordsOf = (text: string) => text.replace(/[^甲乙]/g, '');
  fc.assert(
    fc.property(source, fc.constantFrom('plain', 'rich', 'bbcode'), fc.boolean(), (text, format, isOnEmptyLine) => {
      const suited = suitText(text, 'markdown', into(format as Destination['format'], { isOnEmptyLine }));
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
