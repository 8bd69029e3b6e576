import { expect, test } from 'vitest';
import { describeEditors, inBrowsers } from '../contract/editor-adapter';

const file = 'frames.html';
const body = (id: string) => `document.querySelector('#${id}').contentDocument?.body`;
const within = (id: string, selector: string) =>
  `document.querySelector('#${id}').contentDocument?.querySelector('${selector}')`;

describeEditors([
  { name: '编辑文档', file, element: body('design'), editor: 'document', takesSeveralEdits: true },
  { name: '重写框架', file, element: body('written'), editor: 'document', takesSeveralEdits: true },
  { name: '内嵌块', file, element: within('srcdoc', '#inner'), editor: 'editable', takesSeveralEdits: true },
  {
    name: '深层文本框',
    file,
    element: `${within('nested', '#inside')}?.contentDocument?.querySelector('textarea')`,
    editor: 'textarea',
    takesSeveralEdits: true,
  },
]);

inBrowsers((open) => {
  test('a frame that its editor rebuilds stays the same field and goes on being followed', async () => {
    const field = await open({ file, element: body('written') });
    const before = await field.fieldId();
    await field.page.evaluate('window.rebuildFrame(); window.pageLayer.edited.length = 0');
    await field.click();
    await field.type('甲乙');
    await field.holds('globalThis.pageLayer.edited.at(-1)?.length === 2');
    expect(await field.fieldId()).toBe(before);
    expect(await field.text()).toBe('甲乙');
  });
});
