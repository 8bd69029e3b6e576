// Editors that are on no list.
import { expect, test } from 'vitest';
import { inBrowsers } from '../contract/editor-adapter';

const at = (id: string) => ({ file: 'unknown.html', element: `document.querySelector('#${id}')` });
const LINES = [{ start: 2, end: 2, inline: '一\n二' }] as const;

inBrowsers((open) => {
  test.each(['plain-paste', 'joining-paste', 'swallowing-paste', 'no-blocks', 'catching'])(
    '%s: lines land as lines, whatever it makes of a paste',
    async (id) => {
      const field = await open(at(id));
      expect(await field.apply(LINES)).toMatchObject({ ok: true });
      expect(await field.ownLines()).toEqual(['甲乙一', '二丙']);
    },
  );

  test('what landed wrong is taken back by the editor’s own undo before another way is tried', async () => {
    const field = await open(at('no-blocks'));
    const blocks = [{ kind: 'paragraph', text: '一' }] as const;
    const applied = await field.apply([{ start: 3, end: 3, blocks }]);
    expect(applied).toMatchObject({ ok: true, value: { strategy: 'paste-text' } });
    expect(await field.ownLines()).toEqual(['甲乙丙', '一']);
  });

  test('text that went into another block is never put in a second time', async () => {
    const field = await open(at('block'));
    expect(await field.apply(LINES)).toMatchObject({
      ok: false,
      failure: { code: 'insert/doubtful', detail: 'paste' },
    });
    expect(await field.page.evaluate(`document.querySelector('#blocks').textContent`)).toBe('甲乙丙一二');
  });

  test('a paragraph that is edited by itself keeps lines inside itself, as one step to undo', async () => {
    const field = await open(at('paragraph'));
    const blocks = [
      { kind: 'heading', level: 1, text: '一' },
      { kind: 'paragraph', text: '二' },
    ] as const;
    expect(await field.apply([{ start: 2, end: 2, blocks }])).toMatchObject({ ok: true });
    expect(await field.ownLines()).toEqual(['甲乙', '一', '二', '丙']);
    await field.undo();
    expect(await field.html()).toBe('甲乙丙');
  });

  test('an editor that makes every paragraph an editable is one field, with all its lines', async () => {
    const field = await open(at('first-block'));
    expect(await field.text()).toBe('甲乙丙\n\n丁');
    expect(await field.apply([{ start: 3, end: 3, inline: '\n一' }])).toMatchObject({ ok: true });
    expect(await field.text()).toBe('甲乙丙\n一\n\n丁');
    await field.undo();
    expect(await field.text()).toBe('甲乙丙\n\n丁');
    expect(await field.apply([{ start: 4, end: 4, inline: '二' }])).toMatchObject({ ok: true });
    expect(await field.text()).toBe('甲乙丙\n二\n丁');
  });

  test.each([
    ['canvas', 'key-catcher'],
    ['clear-canvas', 'clear-catcher'],
  ])('%s: a control that nobody sees is no field, the text of its editor is elsewhere', async (id, catcher) => {
    const field = await open(at(id));
    expect(await field.read()).toMatchObject({ ok: false, failure: { code: 'field/plug-in' } });
    expect(await field.apply([{ start: 0, end: 0, inline: '一' }], { expectedText: '' })).toMatchObject({ ok: false });
    expect(await field.page.evaluate(`document.querySelector('#${catcher}').value`)).toBe('');
    // Nor is another field of the page offered in its place.
    expect((await field.list())[0]).toMatchObject({ refusal: 'field/plug-in' });
  });

  test('an empty line that an editor keeps below a paste is its own, and the caret is above it', async () => {
    const field = await open(at('line-below'));
    await field.press('End');
    await field.press('Enter');
    const blocks = [{ kind: 'heading', level: 1, text: '一' } as const, { kind: 'paragraph', text: '二' } as const];
    expect(await field.apply([{ start: 4, end: 4, blocks }])).toMatchObject({ ok: true, value: { strategy: 'paste' } });
    await field.type('字');
    expect(await field.ownLines()).toEqual(['甲乙丙', '一', '二字']);
    expect(await field.html()).toContain('<h2>一</h2>');
  });

  test.each([
    ['noted-late', '# 一'],
    ['below-toolbar', '一'],
  ])(
    '%s: one undo takes back the insertion where the page notes it late, and what was typed stays',
    async (id, heading) => {
      const field = await open(at(id));
      await field.type('甲乙丙');
      const blocks = [{ kind: 'heading', level: 1, text: '一' }] as const;
      expect(await field.apply([{ start: 3, end: 3, blocks }])).toMatchObject({ ok: true });
      expect(await field.ownLines()).toEqual(['甲乙丙', heading]);
      await field.undo();
      expect(await field.ownLines()).toEqual(['甲乙丙']);
    },
  );

  test('a field of plain text whose page reads the signs alone gets its lines as signs', async () => {
    const field = await open({ ...at('own-lines'), model: `document.querySelector('#own-lines').textContent` });
    expect(await field.apply(LINES)).toMatchObject({ ok: true });
    expect(await field.ownLines()).toEqual(['甲乙一', '二丙']);
  });

  test('one undo takes back the insertion where an editor notes its steps by the keys that write', async () => {
    const field = await open(at('by-keyup'));
    await field.page.keyboard.press('a');
    const typed = await field.text();
    expect(await field.apply([{ start: 1, end: 1, inline: '一，二。' }])).toMatchObject({ ok: true });
    await field.undo();
    expect(await field.ownLines()).toEqual([typed]);
  });

  test('blocks stand amid the paragraph even where an editor puts them below it', async () => {
    const field = await open(at('below'));
    const blocks = [
      { kind: 'heading', level: 1, text: '一' },
      { kind: 'paragraph', text: '二' },
    ] as const;
    expect(await field.apply([{ start: 2, end: 2, blocks }])).toMatchObject({ ok: true, value: { strategy: 'paste' } });
    expect(await field.text()).toBe('甲乙\n一\n二\n丙');
  });

  test('an editor that listens to what keys are about to do gets lines as if they were typed', async () => {
    const field = await open(at('keys-only'));
    expect(await field.apply([{ start: 3, end: 3, inline: '丁\n一' }])).toMatchObject({ ok: true });
    expect(await field.ownLines()).toEqual(['甲乙丙丁', '一']);
  });

  test('a field that its page makes anew at every input has taken the text', async () => {
    const field = await open({ file: 'unknown.html', element: `document.querySelector('#remade textarea')` });
    expect(await field.apply(LINES)).toMatchObject({
      ok: true,
      value: { undoable: false, snapshot: { text: '甲乙一\n二丙' } },
    });
    expect(await field.ownLines()).toEqual(['甲乙一', '二丙']);
  });

  test('a field that cuts by script what is put in has its text of before again', async () => {
    const field = await open(at('cutting'));
    const failure = { code: 'insert/restored' };
    expect(await field.apply([{ start: 1, end: 1, inline: '一二三四' }])).toMatchObject({ ok: false, failure });
    expect(await field.ownLines()).toEqual(['甲乙丙']);
    expect(await field.snapshot()).toMatchObject({ text: '甲乙丙', selection: { start: 1, end: 1 } });
  });

  test('what an editor has drawn over is taken back by the editor, the browser’s history has lost its nodes', async () => {
    const field = await open(at('drawn-over'));
    expect(await field.apply(LINES)).toMatchObject({ ok: false, failure: { code: 'insert/restored' } });
    expect(await field.ownLines()).toEqual(['甲乙丙']);
  });

  test('in a box for messages Enter is never pressed', async () => {
    const field = await open(at('chat'));
    expect(await field.apply(LINES)).toMatchObject({ ok: false, failure: { code: 'insert/not-kept' } });
    expect(await field.page.evaluate('window.sent')).toBe(0);
    expect(await field.ownLines()).toEqual(['甲乙丙']);
  });
});
