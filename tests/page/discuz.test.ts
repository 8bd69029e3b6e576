import { expect, test } from 'vitest';
import { describeEditors, inBrowsers } from '../contract/editor-adapter';

const file = 'discuz.html';
const editor = 'discuz';
const frame = `document.querySelector('#e_iframe').contentDocument.body`;
const code = `(document.querySelector('#e_mode').value === '1' && switchMode(false), document.querySelector('#e_textarea'))`;
const bold = (text: string) => `[b]${text}[/b]`;
const fast = `document.querySelector('#fastpostmessage')`;

describeEditors([
  { name: '论坛编辑器', file, element: frame, editor, takesSeveralEdits: true },
  { name: '论坛编辑器', file, element: code, editor, heading: bold, takesSeveralEdits: true },
  { name: '快速回复', file, element: fast, editor, heading: bold, takesSeveralEdits: true },
]);

const BLOCKS = [
  { kind: 'heading', level: 1, text: '一、基本情况' },
  { kind: 'paragraph', text: '今年以来' },
] as const;

inBrowsers((open) => {
  test('what is posted has a bold heading on a line of its own', async () => {
    const field = await open({ file, element: frame });
    await field.type('甲', '乙');
    await field.apply([{ start: 1, end: 1, blocks: BLOCKS }]);
    await field.page.click('#postsubmit');
    expect(await field.page.evaluate('window.posted')).toBe('甲\n[b]一、基本情况[/b]\n今年以来\n乙');
  });

  test('the editor of blogs, two frames deep, is a rich field, and posts what was written', async () => {
    const outer = `document.querySelector('#uchome-ifrHtmlEditor').contentDocument`;
    const field = await open({ file, element: `${outer}?.querySelector('#HtmlEditor')?.contentDocument?.body` });
    await field.type('甲', '乙');
    const before = await field.html();
    expect(await field.snapshot()).toMatchObject({ text: '甲\n乙', field: { editor: 'document', format: 'rich' } });
    expect(await field.apply([{ start: 1, end: 1, blocks: BLOCKS }])).toMatchObject({ ok: true });
    expect(await field.text()).toBe('甲\n一、基本情况\n今年以来\n乙');
    await field.page.click('#issuance');
    expect(await field.page.evaluate('window.posted')).toContain('<h2>一、基本情况</h2>');
    await field.click();
    await field.undo();
    expect(await field.html()).toBe(before);
  });

  test('stays the same field when the mode is switched, and the stale textarea is not read', async () => {
    const field = await open({ file, element: frame });
    await field.type('甲');
    const { fieldId } = (await field.snapshot()).field;
    await field.page.click('#e_switchercheck');
    expect(await field.read()).toMatchObject({ value: { text: '甲', field: { fieldId } } });
    await field.page.click('#e_switchercheck');
    await field.click();
    await field.press('End');
    await field.type('乙');
    expect(await field.read()).toMatchObject({ value: { text: '甲乙', field: { fieldId } } });
  });

  test('hints at the kind of report by the subject', async () => {
    const field = await open({ file, element: frame });
    expect((await field.snapshot()).hints.subject).toBe('2025年专项整治工作总结');
  });
});
