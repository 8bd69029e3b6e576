// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { FakeField } from './fake-field';
import { fakeServices } from './fake-services';
import { packOf } from './packs';
import { renderPanel } from './render-panel';

const TEXT =
  '年度工作总结\n\n一、工作开展情况\n组织培训XX次。\n三、下一步工作计划\n年底前完成入库。\n五、其他事项\n抓早抓小，，守住底线。';
const pack = packOf('report', ['work', '工作开展情况'], ['problems', '存在的问题'], ['plan', '下一步工作计划']);

async function open(text = TEXT, field = new FakeField(text)) {
  const settings = { lastPane: 'checklist' as const, kindBySite: { 'oa.example.cn/post': 'report' } };
  const services = fakeServices({ field, packs: [pack], settings });
  const view = await renderPanel(services);
  const shown = () => view.all('[data-rule]').map(({ dataset }) => dataset['rule']);
  const openMore = (row: string) => fireEvent.click(view.find(`${row} [data-action=finding-more]`));
  return { ...view, services, shown, openMore, field };
}

const placeholder = '[data-rule=placeholder]';

afterEach(cleanup);

describe('a finding', () => {
  test('can be ignored here, with a line that counts it and brings it back', async () => {
    const { find, all, openMore, waitFor: appear } = await open();
    openMore(placeholder);
    fireEvent.click(await appear(`${placeholder} [data-action=ignore-place]`));
    await appear('[data-ignored="1"]');
    expect(all(placeholder)).toHaveLength(0);
    fireEvent.click(find('[data-ignored-rule=placeholder] [data-action=restore-finding]'));
    await appear(placeholder);
    expect(all('[data-ignored]')).toHaveLength(0);
  });

  test('can be ignored with its whole rule, and the notice takes that back', async () => {
    const { all, openMore, services, waitFor: appear } = await open();
    openMore(placeholder);
    fireEvent.click(await appear(`${placeholder} [data-action=ignore-rule]`));
    await waitFor(() => expect(all(placeholder)).toHaveLength(0));
    expect((await services.settings.read()).ignoredRules).toEqual(['placeholder']);
    fireEvent.click(await appear('.toast [data-action=undo]'));
    await appear(placeholder);
  });

  test('about a missing section lets the person point at its heading', async () => {
    const { all, openMore, waitFor: appear } = await open();
    const missing = '[data-rule=section-missing]';
    openMore(missing);
    fireEvent.click(await appear(`${missing} [data-action=bind]`));
    await waitFor(() => expect(all(missing)).toHaveLength(0));
  });
});

describe('the filter', () => {
  test('shows one weight and keeps the rows of the others in the list', async () => {
    const { find, all } = await open();
    const before = all('[data-rule]').length;
    fireEvent.click(find('[data-filter=must]'));
    await waitFor(() => expect(all('.finding-group[hidden]').length).toBeGreaterThan(0));
    expect(all('.finding-group:not([hidden]) [data-severity=error]').length).toBeGreaterThan(0);
    expect(all('.finding-group:not([hidden]) [data-severity=warn]')).toHaveLength(0);
    expect(all('[data-rule]')).toHaveLength(before);
  });

  test('falls back to all when nothing of its weight is left', async () => {
    const { find, all, panel, field } = await open();
    fireEvent.click(find('[data-filter=must]'));
    field.type('年度工作总结\n经费XX元。');
    await panel.report.recheck();
    panel.checklist.show('must');
    field.type('培训XX次');
    await panel.report.recheck();
    await waitFor(() => expect(all('[aria-pressed=true][data-filter]')).toHaveLength(1));
  });
});

describe('a fix of several lines', () => {
  const gap = '[data-rule=numbering-gap]';

  test('shows them while its button has the focus, and is applied by one click', async () => {
    const { find, field, waitFor: appear } = await open();
    fireEvent.focus(find(`${gap} [data-action=fix]`));
    const tip = await appear(`${gap} [role=tooltip] [data-fix-preview]`);
    expect(tip.textContent).toContain('三');
    expect(field.applied).toBe(0);
    fireEvent.click(find(`${gap} [data-action=fix]`));
    await waitFor(() => expect(field.applied).toBe(1));
  });

  test('shows them in its details too, with one button to apply them', async () => {
    const { all, field, openMore, waitFor: appear } = await open();
    openMore(gap);
    await appear(`${gap} .finding-more [data-fix-preview]`);
    const buttons = all(`${gap} [data-action=fix]`);
    expect(buttons.map((button) => button.textContent)).toContain('应用');
    fireEvent.click(buttons[0] as HTMLElement);
    await waitFor(() => expect(field.text).toContain('二、下一步工作计划'));
  });
});

describe('completeness', () => {
  test('is a ring that says in words how many required sections are written', async () => {
    const { find } = await open();
    const ring = find('.ring');
    expect(ring.getAttribute('role')).toBe('img');
    expect(ring.getAttribute('aria-label')).toBe('必备部分写好 2 / 3');
  });

  test('lists every section, and a click selects the one that is there', async () => {
    const { find, field } = await open();
    fireEvent.click(find('[data-complete-section=plan]'));
    await waitFor(() => expect(field.selected?.start).toBe(TEXT.indexOf('三、')));
  });
});
