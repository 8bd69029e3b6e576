import { expect, test } from 'vitest';
import { inBrowsers } from '../contract/editor-adapter';

const FIELDS = [
  { name: 'a text area', file: 'native.html', element: `document.querySelector('#area')` },
  { name: 'an editable', file: 'editables.html', element: `document.querySelector('[contenteditable]')` },
];

inBrowsers((open) => {
  test.each(FIELDS)('what a person takes back at once is not put into $name again', async ({ file, element }) => {
    const field = await open({ file, element });
    await field.type('甲乙丙');
    const applied = field.applyInline('新的话');
    await field.page.waitForFunction(`((e) => e.value ?? e.innerText)(${element}).includes('新的话')`, { polling: 5 });
    await field.undo(); // the insertion is still being read back
    await applied;
    expect(await field.text()).toBe('甲乙丙');
    expect(await field.ownLines()).toEqual(['甲乙丙']);
  });
});
