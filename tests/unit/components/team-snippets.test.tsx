// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { saveFolder } from '@/utils/core/snippets/edits';
import { SHARED_ROOT, vaultOf } from '@/utils/core/sync/vaults';
import { unwrap } from '../../contract/stores';
import { fakeServices, snippet } from './fake-services';
import { renderPanel } from './render-panel';

const LIBRARY = [
  { ...snippet('自己的', '自己写的。'), id: 'mine', folderId: 'f' },
  { ...snippet('团队的', '大家写的。'), id: 'shared.theirs', folderId: SHARED_ROOT },
  { ...snippet('没放好的', '文件夹没了。'), id: 'shared.loose' },
];

async function open(isJoined = true) {
  const services = fakeServices({
    snippets: isJoined ? LIBRARY : LIBRARY.slice(0, 1),
    settings: { lastPane: 'snippets' },
  });
  const root = { id: SHARED_ROOT, name: '宣传组', updatedAtMs: 1 };
  const own = { id: 'f', name: '会议', updatedAtMs: 1 };
  unwrap(await services.snippets.change([...(isJoined ? [root] : []), own].map(saveFolder)));
  const view = await renderPanel(services);
  const click = async (selector: string) => fireEvent.click(await view.waitFor(selector));
  const byTitle = async (title: string) => unwrap(await services.snippets.list()).filter((one) => one.title === title);
  const pick = async (title: string) => {
    await click('[data-action=organize]');
    await click('[data-action=start-picking]');
    await click(`[data-title="${title}"] [data-action=pick-snippet]`);
  };
  return { ...view, services, click, byTitle, pick };
}

afterEach(cleanup);

test('the team’s carry its name, and one’s own do not', async () => {
  const { find } = await open();
  expect(find('[data-title="团队的"] .snippet-team').textContent).toBe('宣传组');
  expect(find('[data-title="自己的"]').querySelector('.snippet-team')).toBeNull();
});

test('the team is one of the folders: it shows all of the team’s, and cannot be deleted', async () => {
  const { find, all } = await open();
  fireEvent.change(find('.folder-line [data-folder-select]'), { target: { value: SHARED_ROOT } });
  await waitFor(() => expect(all('[data-snippet-id]')).toHaveLength(2));
  expect(all('[data-action=remove-folder]')).toEqual([]);
});

test('one’s own is put into the team on purpose, and one undo takes it back', async () => {
  const { click, pick, byTitle, all } = await open();
  await pick('自己的');
  expect(all('[data-action=take-shared]')).toEqual([]);
  await click('[data-action=put-shared]');
  await waitFor(async () => expect((await byTitle('自己的')).map(({ id }) => vaultOf(id))).toEqual(['shared']));
  expect(await byTitle('自己的')).toMatchObject([{ folderId: SHARED_ROOT, body: '自己写的。' }]);
  await click('[data-action=undo]');
  await waitFor(async () => expect(await byTitle('自己的')).toMatchObject([{ id: 'mine', folderId: 'f' }]));
});

test('the team’s is copied to one’s own, stays in the team, and the copy can be undone', async () => {
  const { click, pick, byTitle } = await open();
  await pick('团队的');
  await click('[data-action=copy-from-shared]');
  const vaults = async () => (await byTitle('团队的')).map(({ id }) => vaultOf(id)).sort();
  await waitFor(async () => expect(await vaults()).toEqual(['own', 'shared']));
  await click('[data-action=undo]');
  await waitFor(async () => expect(await vaults()).toEqual(['shared']));
});

test('taken out of every folder, it is still the team’s', async () => {
  const { find, pick, byTitle, waitFor: wait } = await open();
  await pick('没放好的');
  await wait('[name=picked-tag]');
  fireEvent.change(find('.organize [data-folder-select]'), { target: { value: 'none' } });
  await waitFor(async () =>
    expect(await byTitle('没放好的')).toMatchObject([{ id: 'shared.loose', folderId: SHARED_ROOT }]),
  );
});

test('a new one written while the list keeps to the team says whose it will be, and is the team’s', async () => {
  const { find, click, byTitle, waitFor: wait } = await open();
  fireEvent.change(find('.folder-line [data-folder-select]'), { target: { value: SHARED_ROOT } });
  await click('[data-action=new-snippet]');
  const form = await wait('form[data-snippet-editor]');
  expect(form.textContent).toContain('团队“宣传组”');
  fireEvent.input(find('[name=title]'), { target: { value: '新写的' } });
  fireEvent.input(find('form [name=body]'), { target: { value: '正文。' } });
  await click('[data-action=save-snippet]');
  await waitFor(async () => expect((await byTitle('新写的')).map(({ id }) => vaultOf(id))).toEqual(['shared']));
});

test('edited, the team’s stays the team’s, and one’s own stays one’s own', async () => {
  const { find, click, byTitle, waitFor: wait } = await open();
  for (const [title, id] of [
    ['团队的', 'shared.theirs'],
    ['自己的', 'mine'],
  ]) {
    await click(`[data-title="${title}"] [data-action=edit-snippet]`);
    await wait('form[data-snippet-editor]');
    fireEvent.input(find('form [name=body]'), { target: { value: '改过。' } });
    await click('[data-action=save-snippet]');
    await waitFor(async () => expect(await byTitle(title ?? '')).toMatchObject([{ id, body: '改过。' }]));
    await wait(`[data-title="${title}"]`);
  }
});

test('without a team there is nothing about one', async () => {
  const { all, pick, waitFor: wait } = await open(false);
  await pick('自己的');
  await wait('[name=picked-tag]');
  expect(all('[data-action=put-shared], .snippet-team')).toEqual([]);
});
