// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FakeField } from './fake-field';
import { fakeServices } from './fake-services';
import { packOf } from './packs';
import { renderPanel } from './render-panel';

const REPORT =
  '云岭县档案局2024年档案工作总结\n一、工作开展情况\n组织培训15次，取得了较好成效。\n二、存在的问题\n人手不足，取得了较好成效。\n三、下一步打算\n继续努力，取得了较好成效。';

afterEach(cleanup);

async function open() {
  const services = fakeServices({ field: new FakeField(REPORT), packs: [packOf('other', ['a', '甲'])] });
  const view = await renderPanel(services);
  const box = view.find('[data-harvest]') as HTMLDetailsElement;
  box.open = true;
  fireEvent(box, new Event('toggle'));
  await view.waitFor('[name=harvest-name]');
  return { ...view, services };
}

test('a report becomes a kind of its own after it was confirmed, with the phrases that were ticked', async () => {
  const { services, find, waitFor: appear } = await open();
  expect(await services.personalPacks.list()).toMatchObject({ value: [] });
  const phrase = [...document.querySelectorAll<HTMLInputElement>('.harvest-check input')].at(-1);
  if (phrase === undefined) throw new Error('no phrase is offered');
  fireEvent.click(phrase);
  fireEvent.click(find('[data-action=keep-harvest]'));
  await appear('[data-pack-picker] option[value^="own."]');
  await waitFor(() => expect((find('[data-pack-picker]') as HTMLSelectElement).value).toMatch(/^own\./));
  expect(await services.snippets.list()).toMatchObject({ value: [{ body: '取得了较好成效' }] });
  await appear('[data-section-id][data-status=present]');
});

test('it is gone again after undo in the notice, and so is the phrase', async () => {
  const { services, find, waitFor: appear } = await open();
  fireEvent.click(find('[data-action=keep-harvest]'));
  fireEvent.click(await appear('.toast [data-action=undo]'));
  await waitFor(async () => expect(await services.personalPacks.list()).toMatchObject({ value: [] }));
});
