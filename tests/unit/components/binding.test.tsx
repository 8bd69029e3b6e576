// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { FakeField } from './fake-field';
import { fakeServices } from './fake-services';
import { packOf } from './packs';
import { renderPanel } from './render-panel';

const WRITTEN = '一、工作开展情况\n组织培训三次，参加一百二十人。\n二、值得反思的地方\n几位同事谈了各自的看法。';
const pack = packOf('report', ['work', '工作开展情况'], ['problems', '存在的问题'], ['plan', '下一步工作计划']);
const problems = '[data-section-id=problems]';

async function open(text = WRITTEN) {
  const services = fakeServices({ field: new FakeField(text), packs: [pack] });
  const panel = await renderPanel(services);
  fireEvent.change(panel.find('[data-pack-picker]'), { target: { value: 'report' } });
  await panel.waitFor(`${problems}[data-status=missing]`);
  const stored = async () => (await services.settings.read()).sectionBindings['report'];
  return { ...panel, stored };
}

afterEach(cleanup);

describe('a missing section', () => {
  async function bound() {
    const view = await open();
    fireEvent.click(view.find(`${problems} [data-action=open-section]`));
    fireEvent.click(await view.waitFor(`${problems} [data-action=bind]`));
    await view.waitFor(`${problems}[data-status=present]`);
    return view;
  }

  test('is found once the person points at its heading, and stays found', async () => {
    const { stored } = await bound();
    expect(await stored()).toEqual({ 值得反思的地方: 'problems' });
  });

  test('is missing again after undo in the notice', async () => {
    const { stored, waitFor: appear } = await bound();
    fireEvent.click(await appear('.toast [data-action=undo]'));
    await appear(`${problems}[data-status=missing]`);
    expect(await stored()).toEqual({});
  });

  test('forgets its heading when told so in its details', async () => {
    const { find, stored, waitFor: appear } = await bound();
    fireEvent.click(find(`${problems} [data-bound-heading="值得反思的地方"] [data-action=unbind]`));
    await appear(`${problems}[data-status=missing]`);
    expect(await stored()).toEqual({});
  });

  test('offers only headings that no section was found in', async () => {
    const { find, all } = await open();
    fireEvent.click(find(`${problems} [data-action=open-section]`));
    await waitFor(() => expect(all(`${problems} [data-action=bind]`)).toHaveLength(1));
    expect(all(`${problems} [data-heading-key]`).map((button) => button.textContent)).toEqual(['二、值得反思的地方']);
  });
});

test('a heading that is no section can be said to be one', async () => {
  const { find, stored, waitFor: appear } = await open();
  fireEvent.click(find('[data-free-heading="值得反思的地方"] [data-action=choose-section]'));
  fireEvent.click(await appear('[data-free-heading] [data-to-section=problems]'));
  await appear(`${problems}[data-status=present]`);
  expect(await stored()).toEqual({ 值得反思的地方: 'problems' });
});

test('a text whose headings are all known shows none to choose', async () => {
  const { all } = await open('一、工作开展情况\n组织培训三次，参加一百二十人。');
  expect(all('[data-free-heading]')).toHaveLength(0);
});
