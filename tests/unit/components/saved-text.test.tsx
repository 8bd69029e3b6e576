// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { fakeServices } from './fake-services';
import { renderPanel } from './render-panel';

afterEach(cleanup);

test('what was chosen in a page stands in the editor of a new snippet, with its beginning as the title', async () => {
  const { waitFor } = await renderPanel(fakeServices({ savedText: '以上报告，请审阅。' }));
  const body = (await waitFor('form[data-snippet-editor] [name=body]')) as HTMLTextAreaElement;
  expect(body.value).toBe('以上报告，请审阅。');
  const title = (await waitFor('form[data-snippet-editor] [name=title]')) as HTMLInputElement;
  expect(title.value).toBe('以上报告');
});
