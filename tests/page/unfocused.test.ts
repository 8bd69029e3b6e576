import { expect, test } from 'vitest';
import { inBrowsers } from '../contract/editor-adapter';

const FIELDS = [
  ['native.html', `document.querySelector('#area')`],
  ['editables.html', `document.querySelector('#article')`],
  ['discuz.html', `document.querySelector('#e_iframe').contentDocument.body`],
] as const;

inBrowsers((open) => {
  test.each(FIELDS)(
    '%s: takes text while another window has the keyboard, as a side panel does',
    async (file, element) => {
      const field = await open({ file, element });
      await field.type('甲乙丙');
      await field.press('ArrowLeft');
      const other = await field.page.browser().newPage();
      try {
        await other.bringToFront();
        const blocks = [{ kind: 'heading', level: 1, text: '一、新' } as const];
        expect(await field.apply([{ start: 2, end: 2, blocks }])).toMatchObject({
          ok: true,
          value: { undoable: true },
        });
      } finally {
        await other.close();
        await field.page.bringToFront();
      }
      await field.holds('document.hasFocus()');
      await field.undo();
      expect(await field.text()).toBe('甲乙丙');
    },
  );
});
