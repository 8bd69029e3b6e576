// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FakeField } from './fake-field';
import { fakeServices } from './fake-services';
import { packOf } from './packs';
import { renderPanel } from './render-panel';

const pack = packOf('report', ['work', '工作开展情况'], ['plan', '下一步工作计划']);

afterEach(cleanup);

test('numbers are put right after the changes were shown, and references follow', async () => {
  const field = new FakeField('一、工作情况\n见第三部分。\n三、下一步打算\n继续努力。');
  const view = await renderPanel(fakeServices({ field, packs: [pack] }));
  const box = view.find('[data-numbering]') as HTMLDetailsElement;
  box.open = true;
  fireEvent(box, new Event('toggle'));
  fireEvent.click(await view.waitFor('[data-numbering-act=renumber]'));
  const preview = await view.waitFor('[data-numbering] [data-fix-preview]');
  expect(preview.dataset['changes']).toBe('2');
  fireEvent.click(view.find('[data-action=apply-numbering]'));
  await waitFor(() => expect(field.text).toBe('一、工作情况\n见第二部分。\n二、下一步打算\n继续努力。'));
});
