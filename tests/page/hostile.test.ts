import { expect, test } from 'vitest';
import { inBrowsers } from '../contract/editor-adapter';

const file = 'hostile.html';
const at = (id: string) => ({ file, element: `document.querySelector('#${id}')` });
const INLINE = [{ start: 1, end: 1, inline: '新' }] as const;
const BLOCKS = [{ start: 2, end: 2, blocks: [{ kind: 'paragraph', text: '新' }] }] as const;

inBrowsers((open) => {
  test.each(['swallows-field', 'swallows'])('%s: says that nothing was kept, and nothing has changed', async (id) => {
    for (const edits of [INLINE, BLOCKS]) {
      const field = await open(at(id));
      expect(await field.apply(edits)).toMatchObject({ ok: false, failure: { code: 'insert/not-kept' } });
      expect(await field.ownLines()).toEqual(['原文']);
    }
  });

  test.each(['doubles-field', 'doubles', 'garbles'])('%s: writes once only and never says it landed', async (id) => {
    const field = await open(at(id));
    const applied = await field.apply(INLINE);
    const code = applied.ok ? 'landed' : applied.failure.code;
    expect(['insert/restored', 'insert/doubtful']).toContain(code);
    if (code === 'insert/restored') expect(await field.ownLines()).toEqual(['原文']);
    expect(await field.page.evaluate('window.writes')).toBe(1);
  });

  test('a limit is kept, and the text that would exceed it is not cut', async () => {
    const field = await open(at('short'));
    const edits = [{ start: 2, end: 2, inline: '一二三四五' }] as const;
    expect(await field.apply(edits)).toEqual({ ok: false, failure: { code: 'insert/too-long', detail: '6' } });
    expect(await field.text()).toBe('原文');
    expect(await field.apply(edits, { cutToFit: true })).toMatchObject({ ok: true });
    expect(await field.text()).toBe('原文一二三四');
    await field.undo();
    expect(await field.text()).toBe('原文');
  });
});
