// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Pack, PackSection } from '@/utils/core/packs/model';
import { FakeField } from './fake-field';
import { fakeServices } from './fake-services';
import { renderPanel } from './render-panel';

function section(id: string, heading: string, requirement: PackSection['requirement'] = 'must'): PackSection {
  return {
    id,
    heading,
    aliases: [],
    requirement,
    block: 'heading',
    minChars: 0,
    guidance: `说明：${heading}`,
    skeleton: [],
    facts: [],
  };
}

const report: Pack = {
  version: 1,
  id: 'report',
  language: 'zh-CN',
  name: '工作总结',
  titleMatch: ['工作总结'],
  numbering: 'gongwen',
  ordered: true,
  sections: [section('work', '工作开展情况'), section('problems', '存在的问题'), section('plan', '下一步工作计划')],
};
const minutes: Pack = { ...report, id: 'minutes', name: '会议纪要', titleMatch: ['会议纪要'], sections: [] };
const packs = [report, minutes];

const WRITTEN = '一、工作开展情况\n组织培训三次，参加一百二十人。\n二、下一步工作计划\n年底前完成扫描入库工作。';

const open = (field: FakeField, pane: 'outline' | 'checklist' = 'outline') =>
  renderPanel(fakeServices({ field, packs, settings: { lastPane: pane } }));

const choose = (select: HTMLElement, value: string) => fireEvent.change(select, { target: { value } });

afterEach(cleanup);

describe('the outline pane', () => {
  test('shows what the text holds of every section', async () => {
    const { find, all, waitFor: appear } = await open(new FakeField(WRITTEN));
    choose(find('[data-pack-picker]'), 'report');
    await appear('[data-section-id=problems][data-status=missing]');
    expect(all('[data-section-id]').map(({ dataset }) => dataset['status'])).toEqual(['present', 'missing', 'present']);
  });

  test('inserts a missing section in its place', async () => {
    const field = new FakeField(WRITTEN);
    const { find, waitFor: appear } = await open(field);
    choose(find('[data-pack-picker]'), 'report');
    await appear('[data-section-id=problems]');
    fireEvent.click(find('[data-section-id=problems] [data-action=insert-in-place]'));
    await waitFor(() => expect(field.text).toContain('二、存在的问题'));
    await appear('[data-section-id=problems]:not([data-status=missing])');
  });

  test('selects the place of a section that is opened, and shows its guidance', async () => {
    const field = new FakeField(WRITTEN);
    const { find, waitFor: appear } = await open(field);
    choose(find('[data-pack-picker]'), 'report');
    fireEvent.click(await appear('[data-section-id=plan][data-status=present] [data-action=open-section]'));
    await waitFor(() => expect(field.selected?.start).toBe(WRITTEN.indexOf('二、')));
    expect(find('[data-section-id=plan]').textContent).toContain('说明：下一步工作计划');
  });

  test('offers the whole outline first while the field is empty', async () => {
    const { find, all, waitFor: appear } = await open(new FakeField());
    choose(find('[data-pack-picker]'), 'report');
    await appear('.button-primary[data-action=insert-outline]');
    expect(all('[data-action=insert-missing]')).toHaveLength(0);
  });

  test('remembers the chosen kind for pages like this one', async () => {
    const services = fakeServices({ field: new FakeField(WRITTEN), packs });
    const { find } = await renderPanel(services);
    choose(find('[data-pack-picker]'), 'minutes');
    await waitFor(async () => {
      expect((await services.settings.read()).kindBySite).toEqual({ 'oa.example.cn/post': 'minutes' });
    });
  });

  test('keeps a chosen kind when the text begins to look like another', async () => {
    const field = new FakeField('');
    const { find, panel } = await open(field);
    choose(find('[data-pack-picker]'), 'minutes');
    await waitFor(() => expect(panel.report.pack.value?.id).toBe('minutes'));
    field.type('市档案局2024年工作总结\n');
    await panel.report.recheck();
    expect((find('[data-pack-picker]') as HTMLSelectElement).value).toBe('minutes');
  });
});

describe('the checklist pane', () => {
  test('checks again by itself after typing', async () => {
    const field = new FakeField(WRITTEN);
    const { find, all } = await open(field, 'checklist');
    const before = Number(find('[data-checklist]').dataset['revision']);
    field.type(`${WRITTEN}\n经费XX万元。`);
    await waitFor(() => expect(all('[data-rule=placeholder]').length).toBeGreaterThan(0), { timeout: 3000 });
    expect(Number(find('[data-checklist]').dataset['revision'])).toBeGreaterThan(before);
  });

  test('selects the place of a finding', async () => {
    const text = '工作已经完成，经费XX万元。';
    const field = new FakeField(text);
    const { waitFor: appear } = await open(field, 'checklist');
    fireEvent.click(await appear('[data-rule=placeholder] [data-action=go-to]'));
    await waitFor(() => expect(field.selected).toEqual({ start: text.indexOf('XX'), end: text.indexOf('XX') + 2 }));
  });

  test('shows the text as it was read', async () => {
    const { find } = await open(new FakeField('第一行\n第二行'), 'checklist');
    expect(find('[data-field-text]').textContent).toBe('第一行\n第二行');
  });

  test('folds many findings of one rule but keeps them in the list', async () => {
    const { all, find } = await open(
      new FakeField('XX、XX、XX、XX、XX、XX、XX。'.replace(/X、/g, 'X元，')),
      'checklist',
    );
    const found = all('[data-rule=placeholder]');
    expect(found.length).toBeGreaterThan(5);
    expect(find('.finding-group details').querySelectorAll('[data-rule=placeholder]')).toHaveLength(found.length - 4);
  });
});
