// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { FakeField } from './fake-field';
import { fakeServices, snippet } from './fake-services';
import { renderPanel } from './render-panel';

const library = [
  snippet('特此报告', '特此报告。', ['结尾']),
  snippet('会议开头', '{{ 日期 }}，{{ 主持人 }}主持召开会议。', ['纪要']),
  snippet('妥否，请批示', '妥否，请批示。', ['结尾', '请示']),
];

const open = (given: Parameters<typeof fakeServices>[0] = {}) =>
  renderPanel(fakeServices({ snippets: library, settings: { lastPane: 'snippets' }, ...given }));

const titles = (rows: readonly HTMLElement[]) => rows.map((row) => row.dataset['title']);

afterEach(cleanup);

describe('the search box', () => {
  test('takes the focus when the pane is opened', async () => {
    const { find } = await open();
    expect(document.activeElement).toBe(find('[data-snippet-search]'));
  });

  test('lists what it found and names the query it shows', async () => {
    const { find, all } = await open();
    fireEvent.input(find('[data-snippet-search]'), { target: { value: '批示' } });
    expect(titles(all('[data-snippet-id]'))).toEqual(['妥否，请批示']);
    expect(find('[data-snippet-list]').dataset['query']).toBe('批示');
  });

  test('inserts the chosen snippet on Enter', async () => {
    const field = new FakeField();
    const { find } = await open({ field });
    const search = find('[data-snippet-search]');
    fireEvent.input(search, { target: { value: '报告' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    await waitFor(() => expect(field.text).toBe('特此报告。'));
  });

  test('moves the choice with the arrow keys', async () => {
    const { find, all } = await open();
    const search = find('[data-snippet-search]');
    fireEvent.keyDown(search, { key: 'ArrowDown' });
    const selected = all('[data-snippet-id][aria-selected=true]');
    expect(titles(selected)).toEqual(titles(all('[data-snippet-id]').slice(1, 2)));
    expect(search.getAttribute('aria-activedescendant')).toBe(selected[0]?.id);
  });

  test.each([
    ['while an input method composes', { isComposing: true }],
    ['on the key that an input method has taken', { keyCode: 229 }],
  ])('does nothing on Enter %s', async (_name, composing) => {
    const { find, panel } = await open();
    const search = find('[data-snippet-search]');
    fireEvent.input(search, { target: { value: '报告' } });
    fireEvent.keyDown(search, { key: 'Enter', ...composing });
    expect(panel.acts.isBusy.value).toBe(false);
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(panel.acts.isBusy.value).toBe(true);
    await waitFor(() => expect(panel.acts.isBusy.value).toBe(false));
  });
});

describe('the list', () => {
  test('narrows to one tag and back', async () => {
    const { all } = await open();
    const chip = all('.chip').find(({ textContent }) => textContent === '纪要');
    if (chip === undefined) throw new Error('no chip for the tag');
    fireEvent.click(chip);
    expect(titles(all('[data-snippet-id]'))).toEqual(['会议开头']);
    fireEvent.click(chip);
    expect(all('[data-snippet-id]')).toHaveLength(3);
  });

  test('lets the Tab key stop only at the buttons of the chosen row', async () => {
    const { all } = await open();
    const stops = all('[data-snippet-id] button').filter(({ tabIndex }) => tabIndex === 0);
    expect(new Set(stops.map((stop) => stop.closest('[data-snippet-id]')?.getAttribute('aria-selected')))).toEqual(
      new Set(['true']),
    );
  });

  test('draws few of thousands, and counts all', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => snippet(`短语${index}`, `内容${index}`));
    const { all, find } = await open({ snippets: many });
    expect(all('[data-snippet-id]').length).toBeLessThan(200);
    expect(find('[role=grid]').getAttribute('aria-rowcount')).toBe('2500');
  });

  test('brings a deleted snippet back on undo', async () => {
    const { find, all, waitFor: appear } = await open();
    fireEvent.click(find('[data-title="特此报告"] [data-action=delete-snippet]'));
    const undo = await appear('[data-action=undo]');
    expect(titles(all('[data-snippet-id]'))).not.toContain('特此报告');
    fireEvent.click(undo);
    await appear('[data-title="特此报告"]');
  });

  test('teaches what snippets are for when there are none', async () => {
    const { find } = await open({ snippets: [] });
    expect(find('[data-snippet-list]').textContent).toContain('把常写的话存成短语');
  });
});

describe('the editor', () => {
  test('saves a new snippet', async () => {
    const { find, waitFor: appear } = await open();
    fireEvent.click(find('[data-action=new-snippet]'));
    fireEvent.input(find('[name=title]'), { target: { value: '请示结尾' } });
    fireEvent.input(find('[name=body]'), { target: { value: '当否，请批复。' } });
    fireEvent.input(find('[name=tags]'), { target: { value: '结尾，请示' } });
    fireEvent.submit(find('[data-snippet-editor]'));
    const row = await appear('[data-title="请示结尾"]');
    expect(row.textContent).toContain('当否，请批复。');
  });

  test('keeps what was typed when another pane is looked at meanwhile', async () => {
    const { find } = await open();
    fireEvent.click(find('[data-action=new-snippet]'));
    fireEvent.input(find('[name=body]'), { target: { value: '写到一半' } });
    fireEvent.click(find('[data-pane=checklist]'));
    fireEvent.click(find('[data-pane=snippets]'));
    expect((find('[name=body]') as HTMLTextAreaElement).value).toBe('写到一半');
  });

  test('says on which line a placeholder is wrong and does not save', async () => {
    const { find, all } = await open();
    fireEvent.click(find('[data-action=new-snippet]'));
    fireEvent.input(find('[name=title]'), { target: { value: '开头' } });
    fireEvent.input(find('[name=body]'), { target: { value: '各位：\n{{ 单位 名称 }}' } });
    fireEvent.submit(find('[data-snippet-editor]'));
    expect(find('[data-snippet-editor]').textContent).toContain('第 2 行');
    expect(all('[data-snippet-id]')).toHaveLength(0);
  });
});

describe('the fill form', () => {
  const fill = async (given: Parameters<typeof fakeServices>[0] = {}) => {
    const opened = await open(given);
    fireEvent.click(opened.find('[data-title="会议开头"] [data-action=insert-snippet]'));
    await opened.waitFor('[data-fill-form]');
    return opened;
  };

  test('shows the finished text while it is filled in', async () => {
    const { find } = await fill();
    fireEvent.input(find('[name=主持人]'), { target: { value: '张明' } });
    expect(find('[data-preview]').textContent).toContain('张明主持召开会议。');
  });

  test('starts from the answers given before', async () => {
    const { find } = await fill({ answers: { 主持人: '李青' } });
    expect((find('[name=主持人]') as HTMLInputElement).value).toBe('李青');
  });

  describe('takes from the clipboard', () => {
    const fillQuote = async (copied?: string) => {
      const opened = await open({ snippets: [snippet('引文', '原文：{{ 剪贴板 }}')], ...(copied && { copied }) });
      fireEvent.click(opened.find('[data-title="引文"] [data-action=insert-snippet]'));
      await opened.waitFor('[data-fill-form]');
      fireEvent.click(opened.find('[data-action=take-clipboard]'));
      return opened.find;
    };

    test('what was copied, at a press', async () => {
      const find = await fillQuote('请于周五前报送。');
      await waitFor(() => expect(find('[data-preview]').textContent).toContain('原文：请于周五前报送。'));
    });

    test('nothing when the browser says no, and says how to paste', async () => {
      const find = await fillQuote();
      await waitFor(() => expect(find('.fill-clipboard').textContent).toContain('没有允许读取剪贴板'));
      expect((find('[name=剪贴板]') as HTMLTextAreaElement).value).toBe('');
    });
  });

  test('inserts the filled text and goes back to the list', async () => {
    const field = new FakeField();
    const { find, waitFor: appear } = await fill({ field });
    fireEvent.input(find('[name=日期]'), { target: { value: '11月8日' } });
    fireEvent.input(find('[name=主持人]'), { target: { value: '张明' } });
    fireEvent.submit(find('[data-fill-form]'));
    await appear('[data-snippet-list]');
    expect(field.text).toBe('11月8日，张明主持召开会议。');
  });
});
