import { expect, test } from 'vitest';
import type { FieldEdit } from '../../utils/core/outline/content';
import { inBrowsers } from '../contract/editor-adapter';

const file = 'structures.html';
const at = (id: string) => ({ file, element: `document.querySelector('#${id}')` });
const BLOCKS = [
  { kind: 'heading', level: 1, text: '一、标题' },
  { kind: 'paragraph', text: '正文', bold: [{ start: 0, end: 1 }] },
] as const;

const TEXTS = {
  paragraphs: '今年以来，全市上下认真落实。\n一是抓学习。\n\n二是抓整改。',
  lines: '甲行\n乙行\n\n丙行',
  list: '第一项\n第二项\n引文',
  wrapped: '壹\n贰',
  mixed: '前  后\n格一\n格二\n尾',
};

inBrowsers((open) => {
  test.each(Object.entries(TEXTS))('%s: blocks go anywhere and one undo restores every tag', async (id, text) => {
    for (let offset = 0; offset <= text.length; offset += 3) {
      const field = await open(at(id));
      const html = await field.html();
      expect(await field.text()).toBe(text);
      const applied = await field.apply([{ start: offset, end: offset, blocks: BLOCKS }]);
      const lead = offset > 0 && text[offset - 1] !== '\n' ? '\n' : '';
      const tail = offset < text.length && text[offset] !== '\n' ? '\n' : '';
      const meant = `${text.slice(0, offset)}${lead}一、标题\n正文${tail}${text.slice(offset)}`;
      expect([offset, applied.ok, await field.text()]).toEqual([offset, true, meant]);
      await field.undo();
      expect([offset, await field.html()]).toEqual([offset, html]);
    }
  });

  test('an empty paragraph that its editor gives a height is a line to write on', async () => {
    const field = await open(at('empty'));
    expect(await field.text()).toBe('甲\n\n乙');
    expect(await field.apply([{ start: 2, end: 2, blocks: BLOCKS }])).toMatchObject({ ok: true });
    expect(await field.text()).toBe('甲\n一、标题\n正文\n乙');
  });

  test('beside a widget of the page it lands as meant, or nothing changes', async () => {
    const text = '前文字@张三后\n下一段';
    for (const offset of [0, 2, 3, 5, 7, 9]) {
      const field = await open(at('widget'));
      const html = await field.html();
      const applied = await field.apply([{ start: offset, end: offset, inline: '新\n的' }]);
      if (applied.ok) expect(await field.text()).toBe(`${text.slice(0, offset)}新\n的${text.slice(offset)}`);
      else expect(await field.html()).toBe(html);
      if (offset === 9) expect(applied.ok).toBe(true);
    }
  });

  test.each([1, 5, 6, 12])('English is cut at %i without losing the space between two words', async (offset) => {
    const field = await open(at('english'));
    const text = 'Hello brave new world';
    const html = await field.html();
    const blocks = [{ kind: 'paragraph', text: ' two  spaces ' } as const];
    expect(await field.apply([{ start: offset, end: offset, blocks }])).toMatchObject({ ok: true });
    expect(await field.text()).toBe(`${text.slice(0, offset)}\n two  spaces \n${text.slice(offset)}`);
    await field.undo();
    expect(await field.html()).toBe(html);
    expect(await field.apply([{ start: offset, end: offset, inline: ' and  so ' }])).toMatchObject({ ok: true });
    expect(await field.text()).toBe(`${text.slice(0, offset)} and  so ${text.slice(offset)}`);
  });

  test('formatting beside an insertion stays', async () => {
    const field = await open(at('paragraphs'));
    await field.apply([{ start: 8, end: 8, blocks: BLOCKS }]);
    expect(await field.html()).toContain(
      '<p>今年以来，<b>全市</b>上</p><h2>一、标题</h2><p><strong>正</strong>文</p><p>下<a href="#a">认真</a>落实。</p>',
    );
  });

  test('text of several lines replaces a selection across paragraphs', async () => {
    const field = await open(at('paragraphs'));
    const html = await field.html();
    await field.apply([{ start: 2, end: 17, inline: '新\n的' }]);
    expect(await field.text()).toBe('今年新\n的抓学习。\n\n二是抓整改。');
    await field.undo();
    expect(await field.html()).toBe(html);
  });

  test('a whole report of 5,000 characters lands and is taken back', async () => {
    const field = await open(at('paragraphs'));
    const html = await field.html();
    const blocks = Array.from({ length: 50 }, (_, index) => [
      { kind: 'heading', level: 2, text: `（${index}）标题` } as const,
      { kind: 'paragraph', text: '内容'.repeat(48) } as const,
    ]).flat();
    const edits: readonly FieldEdit[] = [{ start: 22, end: 22, blocks }];
    expect(await field.apply(edits)).toMatchObject({ ok: true, value: { strategy: 'exec-html' } });
    expect((await field.html()).match(/<h3>/g)).toHaveLength(50);
    await field.undo();
    expect(await field.html()).toBe(html);
  });

  test('read again and again it says what reading it whole says, whatever happened to its blocks', async () => {
    const field = await open(at('paragraphs'));
    const readings = await field.page.evaluate(() => {
      const surface = globalThis.pageLayer.fields.focused()?.surface;
      if (surface?.kind !== 'editable') return [];
      const root = surface.element;
      const add = (html: string) => root.insertAdjacentHTML('beforeend', html);
      const [first, second] = root.children as unknown as [HTMLElement, HTMLElement]; // the fixture has four
      const changes = [
        () => first.append('一句。'),
        () => first.querySelector('b')?.remove(),
        () => add('<p>新的一段\u00a0。</p><p><br></p>'),
        () => root.insertBefore(second, first),
        () => second.setAttribute('style', 'display: none'),
        () => second.remove(),
        () => first.replaceChildren('只有', document.createElement('br'), '这些'),
        () => root.setAttribute('style', 'white-space: pre-wrap'),
        () => first.append('  两格\n换行'),
        () => add('行内<b>的</b>'),
        () => root.replaceChildren(first, '\n', second),
        () => {
          const style = document.head.appendChild(document.createElement('style'));
          style.textContent = '.edges > p:first-child, .edges > p:last-child { display: none }';
          add('<p>中间</p><p>中间</p><p>最后</p>');
          root.className = 'edges';
        },
      ];
      return [() => undefined, ...changes].map((change) => {
        change();
        return [surface.textAgain(), surface.read().text];
      });
    });
    expect(readings).toHaveLength(13);
    expect(readings.map(([again]) => again)).toEqual(readings.map(([, whole]) => whole));
    expect(new Set(readings.map(([again]) => again)).size).toBeGreaterThan(9);
  });
});
