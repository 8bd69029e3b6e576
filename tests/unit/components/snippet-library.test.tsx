// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { saveFolder } from '@/utils/core/snippets/edits';
import { unwrap } from '../../contract/stores';
import { FakeField } from './fake-field';
import { fakeServices, NOW_MS, snippet } from './fake-services';
import { packOf } from './packs';
import { renderPanel } from './render-panel';

const library = [
  snippet('特此报告', '特此报告。', ['结尾']),
  { ...snippet('会议开头', '今天召开会议。', ['纪要']), folderId: 'f' },
  snippet('妥否，请批示', '妥否，请批示。', ['请示']),
];

async function open() {
  const services = fakeServices({ snippets: library, settings: { lastPane: 'snippets' } });
  unwrap(await services.snippets.change([saveFolder({ id: 'f', name: '会议', updatedAtMs: 1 })]));
  const view = await renderPanel(services);
  const titles = () => view.all('[data-snippet-id]').map(({ dataset }) => dataset['title']);
  const click = async (selector: string) => fireEvent.click(await view.waitFor(selector));
  return { ...view, services, titles, click };
}

afterEach(cleanup);

describe('the list', () => {
  test('keeps what is pinned at the top, until it is unpinned', async () => {
    const { titles, click } = await open();
    const last = titles().at(-1);
    await click(`[data-title="${last}"] [data-action=pin-snippet]`);
    await waitFor(() => expect(titles()[0]).toBe(last));
    await click(`[data-title="${last}"] [data-action=pin-snippet]`);
    await waitFor(() => expect(titles().at(-1)).toBe(last));
  });

  test('keeps to a folder, and gives its snippets back when the folder is deleted', async () => {
    const { titles, find, click, services } = await open();
    fireEvent.change(find('.folder-line [data-folder-select]'), { target: { value: 'f' } });
    expect(titles()).toEqual(['会议开头']);
    await click('[data-action=remove-folder]');
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(unwrap(await services.snippets.folders())).toEqual([]);
    await click('[data-action=undo]');
    await waitFor(async () => expect(unwrap(await services.snippets.folders())).toHaveLength(1));
    expect(unwrap(await services.snippets.list()).find(({ title }) => title === '会议开头')?.folderId).toBe('f');
  });
});

describe('several at once', () => {
  const pickAll = async () => {
    const view = await open();
    await view.click('[data-action=organize]');
    await view.click('[data-action=start-picking]');
    await view.click('[data-action=pick-all]');
    await view.waitFor('[name=picked-tag]');
    return view;
  };

  test('are deleted together and brought back by one undo', async () => {
    const { titles, click } = await pickAll();
    await click('[data-action=delete-picked]');
    await waitFor(() => expect(titles()).toEqual([]));
    await click('[data-action=undo]');
    await waitFor(() => expect(titles()).toHaveLength(3));
  });

  test('take a tag on Enter, but not on the Enter of an input method', async () => {
    const { find, services } = await pickAll();
    const box = find('[name=picked-tag]');
    fireEvent.input(box, { target: { value: '常用' } });
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    expect(unwrap(await services.snippets.list()).some(({ tags }) => tags.includes('常用'))).toBe(false);
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(async () => {
      expect(unwrap(await services.snippets.list()).every(({ tags }) => tags.includes('常用'))).toBe(true);
    });
  });

  test('move into a new folder', async () => {
    const { find, click, services, waitFor: appear } = await pickAll();
    fireEvent.change(find('[data-organize] [data-folder-select]'), { target: { value: 'new' } });
    const box = await appear('[name=folder-name]');
    fireEvent.input(box, { target: { value: '归档' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(async () => expect(unwrap(await services.snippets.folders())).toHaveLength(2));
    const made = unwrap(await services.snippets.folders()).find(({ name }) => name === '归档');
    expect(unwrap(await services.snippets.list()).every(({ folderId }) => folderId === made?.id)).toBe(true);
    await click('[data-action=undo]');
    await waitFor(async () => expect(unwrap(await services.snippets.folders())).toHaveLength(1));
  });
});

test('the trash shows what was deleted and gives it back', async () => {
  const { click, find, titles, all } = await open();
  await click('[data-title="特此报告"] [data-action=delete-snippet]');
  await waitFor(() => expect(titles()).not.toContain('特此报告'));
  await click('[data-action=organize]');
  await click('[data-action=open-trash]');
  await waitFor(() => expect(all('[data-trash-title]')).toHaveLength(1));
  expect(find('[data-trash]').textContent).toContain('30 天');
  await click('[data-action=restore-snippet]');
  await waitFor(() => expect(all('[data-trash-title]')).toHaveLength(0));
  await click('[data-action=back]');
  await waitFor(() => expect(titles()).toContain('特此报告'));
});

test('an earlier version is shown with what changed since, and can be restored', async () => {
  const { click, find, services, waitFor: appear } = await open();
  await services.snippets.save({ ...snippet('特此报告', '以上报告，请审阅。', ['结尾']), updatedAtMs: NOW_MS + 1 });
  cleanup();
  const again = await renderPanel(services);
  fireEvent.click(again.find('[data-title="特此报告"] [data-action=edit-snippet]'));
  await click('[data-action=open-versions]');
  await appear('[data-version] ins');
  expect(find('[data-version] del').textContent).toBe('特此');
  expect(find('[data-version] ins').textContent).toBe('以上');
  await click('[data-action=restore-version]');
  await waitFor(async () => {
    expect(unwrap(await services.snippets.list()).find(({ title }) => title === '特此报告')?.body).toBe('特此报告。');
  });
  expect(unwrap(await services.snippets.versions('s-特此报告'))).toHaveLength(2);
});

test('restoring a version brings back all that was set, and says so before', async () => {
  const { services, click } = await open();
  const [folder] = unwrap(await services.snippets.folders());
  const first = {
    ...snippet('特此报告', '特此报告。', ['结尾']),
    ...{ abbreviation: ';tc', folderId: folder?.id ?? '', kinds: ['report'], sections: ['problems'] },
    ...{ sites: ['oa.example.cn'], format: 'markdown' as const, updatedAtMs: NOW_MS + 1 },
  };
  await services.snippets.save(first);
  await services.snippets.save({ ...snippet('特此报告', '以上。', []), pinnedAtMs: NOW_MS, updatedAtMs: NOW_MS + 2 });
  cleanup();
  const again = await renderPanel(services);
  fireEvent.click(again.find('[data-title="特此报告"] [data-action=edit-snippet]'));
  await click('[data-action=open-versions]');
  await again.waitFor('[data-version] ins');
  expect(again.find('[data-version-settings]').textContent).toContain(';tc');
  fireEvent.click(again.find('[data-action=restore-version]'));
  await waitFor(async () => {
    const now = unwrap(await services.snippets.list()).find(({ title }) => title === '特此报告');
    expect({ ...now, updatedAtMs: 0 }).toEqual({ ...first, pinnedAtMs: NOW_MS, updatedAtMs: 0 });
  });
});

test('the editor keeps abbreviation and sites, and takes them away again', async () => {
  const { click, find, services } = await open();
  await click('[data-title="特此报告"] [data-action=edit-snippet]');
  fireEvent.input(find('[name=abbreviation]'), { target: { value: ' ;tc ' } });
  fireEvent.input(find('[name=sites]'), { target: { value: 'oa.example.cn，*.gov.cn' } });
  fireEvent.submit(find('[data-snippet-editor]'));
  const stored = async () => unwrap(await services.snippets.list()).find(({ title }) => title === '特此报告');
  await waitFor(async () => {
    expect(await stored()).toMatchObject({ abbreviation: ';tc', sites: ['oa.example.cn', '*.gov.cn'] });
  });
  await click('[data-title="特此报告"] [data-action=edit-snippet]');
  fireEvent.input(find('[name=abbreviation]'), { target: { value: '' } });
  fireEvent.submit(find('[data-snippet-editor]'));
  await waitFor(async () => expect(Object.keys((await stored()) ?? {})).not.toContain('abbreviation'));
});

test('a section offers its own phrases, and a click inserts one', async () => {
  const field = new FakeField('年度工作总结\n一、存在的问题\n人手不足。\n');
  const own = { ...snippet('人手不足', '现有人员偏少。'), sections: ['problems'] };
  const settings = { lastPane: 'outline' as const, kindBySite: { 'oa.example.cn/post': 'report' } };
  const packs = [packOf('report', ['work', '工作情况'], ['problems', '存在的问题'])];
  const { find, all } = await renderPanel(fakeServices({ field, packs, settings, snippets: [...library, own] }));
  fireEvent.click(find('[data-section-id=problems] [data-action=open-section]'));
  await waitFor(() => expect(all('[data-action=insert-phrase]')).toHaveLength(1));
  fireEvent.click(find('[data-action=insert-phrase][data-title="人手不足"]'));
  await waitFor(() => expect(field.text).toContain('现有人员偏少。'));
});

describe('snippets for other sites', () => {
  const bound = [
    { ...snippet('本站用语', '本站。'), sites: ['*.example.cn'] },
    { ...snippet('他站用语', '他站。'), sites: ['example.com'] },
  ];

  test('are left out, counted, and listed when asked for', async () => {
    const { all, find } = await renderPanel(fakeServices({ snippets: bound, settings: { lastPane: 'snippets' } }));
    const titles = () => all('[data-snippet-id]').map(({ dataset }) => dataset['title']);
    expect(titles()).toEqual(['本站用语']);
    fireEvent.click(find('[data-elsewhere="1"] .chip'));
    await waitFor(() => expect(titles().sort()).toEqual(['他站用语', '本站用语'].sort()));
  });

  test('a pasted address is kept as its host', async () => {
    const { find, services, click, waitFor: appear } = await open();
    await click('[data-title="特此报告"] [data-action=edit-snippet]');
    fireEvent.input(find('[name=sites]'), { target: { value: 'https://oa.example.cn:8080/new?a=1 *.gov.cn' } });
    fireEvent.submit(find('[data-snippet-editor]'));
    await appear('[data-title="特此报告"]');
    const saved = unwrap(await services.snippets.list()).find(({ title }) => title === '特此报告');
    expect(saved?.sites).toEqual(['oa.example.cn', '*.gov.cn']);
  });
});

describe('the body', () => {
  test('that includes a snippet which is not there is not saved, and its place can be selected', async () => {
    const { find, click, all } = await open();
    await click('[data-action=new-snippet]');
    fireEvent.input(find('[name=title]'), { target: { value: '全文' } });
    fireEvent.input(find('[name=body]'), { target: { value: '各位：\n{片段:没有的}' } });
    fireEvent.submit(find('[data-snippet-editor]'));
    expect(find('[data-snippet-editor]').textContent).toContain('第 2 行');
    fireEvent.click(find('[data-action=show-problem]'));
    const { value, selectionStart, selectionEnd } = find('[name=body]') as HTMLTextAreaElement;
    expect(value.slice(selectionStart, selectionEnd)).toContain('没有的');
    expect(all('[data-snippet-id]')).toHaveLength(0);
  });
});
