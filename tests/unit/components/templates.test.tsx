// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { OptionsApp } from '@/components/options/OptionsApp';
import { loadOptionPanes } from '@/components/options/panes';
import { createSettingsModel } from '@/components/state/settings';
import { createToasts } from '@/components/state/toasts';
import type { Pack } from '@/utils/core/packs/model';
import { saveFolder } from '@/utils/core/snippets/edits';
import { SHARED_ROOT, vaultOf } from '@/utils/core/sync/vaults';
import { fakeServices } from './fake-services';
import { loadWords } from './load-words';
import { packOf } from './packs';
import { find } from './render-panel';

const builtIn = packOf('weekly', ['done', '本周工作'], ['next', '下周计划']);

async function open(pack: Pack = builtIn) {
  location.hash = '#templates';
  const services = fakeServices({ packs: [pack] });
  await show(services);
  const page = document.body;
  const own = async () => {
    const list = await services.personalPacks.list();
    return list.ok ? list.value.map(({ pack }) => pack) : [];
  };
  const click = (selector: string) => fireEvent.click(find(page, selector));
  return { page, own, click, services };
}

async function show(services: ReturnType<typeof fakeServices>) {
  const settings = createSettingsModel(services.settings);
  await settings.ready;
  await loadWords();
  await loadOptionPanes();
  render(<OptionsApp services={services} settings={settings} toasts={createToasts()} />);
  await waitFor(() => find(document.body, '[data-action=duplicate-template]'));
}

afterEach(cleanup);

describe('a template of one’s own', () => {
  test('is a copy of a built-in one, changed and in another order', async () => {
    const { page, own, click } = await open();
    click('[data-action=duplicate-template]');
    fireEvent.keyDown(find(page, '[data-edited-section=next] [data-action=move-section]'), { key: 'ArrowUp' });
    click('[data-edited-section=done] [data-action=open-edited-section]');
    fireEvent.input(find(page, '[name=aliases]'), { target: { value: '工作进展\n\n完成情况' } });
    fireEvent.input(find(page, '[name=template-name]'), { target: { value: '我的周报' } });
    fireEvent.submit(find(page, '[data-template-editor]'));
    await waitFor(() => find(page, '[data-own-template]'));
    expect(await own()).toMatchObject([
      { name: '我的周报', sections: [{ id: 'next' }, { id: 'done', aliases: ['工作进展', '完成情况'] }] },
    ]);
  });

  test('is copied to the team of who has one, and is theirs as well as one’s own', async () => {
    const { page, own, click, services } = await open();
    click('[data-action=duplicate-template]');
    fireEvent.submit(find(page, '[data-template-editor]'));
    await waitFor(() => find(page, '[data-own-template]'));
    expect(page.querySelector('[data-action=copy-template-to-team]')).toBeNull();
    cleanup();
    await services.snippets.change([saveFolder({ id: SHARED_ROOT, name: '宣传组', updatedAtMs: 1 })]);
    await show(services);
    click(
      await waitFor(() => find(page, '[data-action=copy-template-to-team]') && '[data-action=copy-template-to-team]'),
    );
    await waitFor(async () => expect((await own()).map(({ id }) => vaultOf(id)).sort()).toEqual(['own', 'shared']));
    await waitFor(() => find(page, '[data-own-template^="shared."]'));
    expect(find(page, '[data-own-template^="shared."]').textContent).toContain('团队“宣传组”的');
    expect(page.querySelectorAll('[data-action=copy-template-to-team]')).toHaveLength(1);
  });

  test('keeps all names of a section: built-in ones are folded, looked for and removed one by one', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `叫法${index}`);
    const [first, second] = builtIn.sections;
    const long = { ...builtIn, sections: [{ ...first, aliases: names }, second] } as Pack;
    const { page, own, click } = await open(long);
    click('[data-action=duplicate-template]');
    click('[data-edited-section=done] [data-action=open-edited-section]');
    expect(find(page, '[name=aliases]')).toHaveProperty('value', '');
    fireEvent.input(find(page, '[name=aliases]'), { target: { value: '我的叫法' } });
    fireEvent.input(find(page, '[name=find-alias]'), { target: { value: '叫法59' } });
    expect(page.querySelectorAll('.given-aliases li')).toHaveLength(1);
    click('[data-action=remove-alias]');
    fireEvent.submit(find(page, '[data-template-editor]'));
    await waitFor(() => find(page, '[data-own-template]'));
    expect((await own())[0]?.sections[0]?.aliases).toEqual(['我的叫法', ...names.slice(0, 59)]);
  });

  test('is not stored with a mistake, and the form says where it is', async () => {
    const { page, own, click } = await open();
    click('[data-action=duplicate-template]');
    click('[data-edited-section=next] [data-action=open-edited-section]');
    fireEvent.input(find(page, '[name=facts]'), { target: { value: '数字' } });
    fireEvent.submit(find(page, '[data-template-editor]'));
    await waitFor(() => find(page, '[data-template-problems]'));
    expect(find(page, '[data-template-problems]').textContent).toContain('第 2 个部分 · 应有的事实');
    expect(await own()).toEqual([]);
  });

  test('comes back after it was deleted', async () => {
    const { page, own, click, services } = await open();
    await services.personalPacks.save({ id: 'own.a', pack: { ...builtIn, id: 'own.a' }, updatedAtMs: 1 });
    cleanup();
    render(
      <OptionsApp services={services} settings={createSettingsModel(services.settings)} toasts={createToasts()} />,
    );
    await waitFor(() => find(page, '[data-action=delete-template]'));
    click('[data-action=delete-template]');
    await waitFor(() => find(page, '.toast [data-action=undo]'));
    expect(await own()).toEqual([]);
    click('.toast [data-action=undo]');
    await waitFor(async () => expect(await own()).toHaveLength(1));
  });

  test('is brought in from headings, and refused with reasons', async () => {
    const { page, own, click } = await open();
    const paste = (value: string) => fireEvent.input(find(page, '[name=template-text]'), { target: { value } });
    paste('没有标题');
    click('[data-action=import-template]');
    await waitFor(() => find(page, '[data-template-problems]'));
    paste('# 周报\n## 本周\n## 下周');
    click('[data-action=import-template]');
    await waitFor(async () => expect(await own()).toMatchObject([{ name: '周报' }]));
    await waitFor(() => expect(page.querySelector('[data-template-problems]')).toBeNull());
  });

  test('is one’s own when it is brought in from a file of the team’s', async () => {
    const { page, own, click } = await open();
    const given = JSON.stringify(packOf('shared.duty', ['a', '值班']));
    fireEvent.input(find(page, '[name=template-text]'), { target: { value: given } });
    click('[data-action=import-template]');
    await waitFor(async () => expect((await own()).map(({ id }) => id)).toEqual([expect.stringMatching(/^own\./)]));
  });
});
