// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { createActs } from '@/components/state/acts';
import { ok } from '@/utils/core/result';
import { FakeField, textarea } from './fake-field';
import { fakeServices, snippet } from './fake-services';
import { renderPanel } from './render-panel';

const library = [snippet('特此报告', '特此报告。')];
const open = (field: FakeField) =>
  renderPanel(fakeServices({ field, snippets: library, settings: { lastPane: 'snippets' } }));

afterEach(cleanup);

test('the outcome counts up with every act, also with equal ones', async () => {
  const { find } = await open(new FakeField());
  const outcome = find('[data-outcome]');
  expect(outcome.dataset['sequence']).toBe('0');
  for (const sequence of ['1', '2']) {
    fireEvent.click(find('[data-action=insert-snippet]'));
    await waitFor(() => expect(outcome.dataset['sequence']).toBe(sequence));
    expect(outcome.dataset['outcome']).toBe('inserted');
    expect(outcome.dataset['strategy']).toBe('memory');
  }
});

test('a refused insertion says why and offers the text for pasting', async () => {
  const field = new FakeField();
  field.refusal = { code: 'insert/not-kept' };
  const { find, waitFor: appear } = await open(field);
  fireEvent.click(find('[data-action=insert-snippet]'));
  await appear('[data-outcome=refused]');
  expect(find('[data-outcome]').textContent).toContain('此编辑器没有接受写入');
  find('[data-action=copy]');
});

test('the outcome is read out and stays on every pane', async () => {
  const { find, waitFor: appear } = await open(new FakeField());
  fireEvent.click(find('[data-action=insert-snippet]'));
  const outcome = await appear('[data-outcome=inserted]');
  expect(outcome.getAttribute('aria-live')).toBe('polite');
  fireEvent.click(find('[data-pane=checklist]'));
  expect(find('[data-outcome=inserted]').textContent).toContain('特此报告');
});

test('a second click while an act runs is no second insertion', async () => {
  const acts = createActs();
  const field = new FakeField();
  let finish = () => {};
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let runs = 0;
  const run = async () => {
    runs += 1;
    await gate;
    const read = await field.read();
    if (!read.ok) return read;
    return ok({ strategy: 'memory', undoable: true, complete: true, snapshot: read.value });
  };
  const first = acts.insert({ done: { key: 'act.fix' }, run });
  const second = acts.insert({ done: { key: 'act.fix' }, run });
  finish();
  expect([await first, await second, runs]).toEqual([true, false, 1]);
});

test('the status names the field, its editor and length', async () => {
  const { find } = await open(new FakeField('工作总结'));
  const status = find('[data-field-status]');
  expect({ ...status.dataset }).toMatchObject({
    state: 'ready',
    label: '正文（纯文本）',
    editor: 'textarea',
    length: '4',
  });
  expect(status.textContent).toContain('多行文本框');
});

test('a refusing field says why and offers to try again', async () => {
  const field = new FakeField();
  const { find } = await open(field);
  field.show({ state: 'refused', failure: { code: 'field/read-only' }, field: textarea });
  await waitFor(() => expect(find('[data-field-status]').dataset['state']).toBe('read-only'));
  expect(find('[data-field-status]').textContent).toContain('只读');
  find('[data-action=retry]');
});

test('another field of the page can be chosen', async () => {
  const other = { ...textarea, fieldId: 'f2', label: '备注' };
  const { find, waitFor: appear } = await open(new FakeField('', [textarea, other]));
  fireEvent.click(find('[data-action=choose-field]'));
  fireEvent.click(await appear('[data-choose-field=f2]'));
  await waitFor(() => expect(find('[data-field-status]').dataset['label']).toBe('备注'));
});

describe('the switch for the site', () => {
  const shown = (isAlwaysOn: boolean) => ({
    state: 'ready' as const,
    field: textarea,
    site: { origin: 'http://oa.example.cn', isAlwaysOn },
  });

  test('asks the browser for this site', async () => {
    const services = fakeServices({ field: new FakeField() });
    const { find } = await renderPanel(services);
    fireEvent.click(find('[role=switch]'));
    await waitFor(async () => expect(await services.site.list()).toEqual(['*://oa.example.cn/*']));
  });

  test('takes the permission of this site back', async () => {
    const services = fakeServices({ field: new FakeField() });
    const { find } = await renderPanel(services);
    await services.site.enable('http://oa.example.cn');
    services.field.show(shown(true));
    fireEvent.click(await waitFor(() => find('[role=switch][aria-checked=true]')));
    await waitFor(async () => expect(await services.site.list()).toEqual([]));
  });

  test('says so when a wider permission keeps the site on', async () => {
    const services = fakeServices({ field: new FakeField() });
    const { find, waitFor: appear } = await renderPanel(services);
    services.field.show(shown(true));
    fireEvent.click(await waitFor(() => find('[role=switch][aria-checked=true]')));
    expect((await appear('.toast')).textContent).toContain('范围更大的授权');
  });
});

test('the arrow keys move between the tabs', async () => {
  const { find } = await open(new FakeField());
  fireEvent.keyDown(find('[role=tablist]'), { key: 'ArrowRight' });
  await waitFor(() => expect(find('[data-pane=checklist]').getAttribute('aria-selected')).toBe('true'));
  expect(document.activeElement).toBe(find('[data-pane=checklist]'));
  find('[data-checklist]');
});

test('what exceeds the limit of a field is cut only after a question', async () => {
  const field = new FakeField();
  field.refusal = { code: 'insert/too-long', detail: '6' };
  const { find, waitFor: appear } = await open(field);
  fireEvent.click(find('[data-action=insert-snippet]'));
  await appear('[data-outcome=refused]');
  fireEvent.click(find('[data-action=cut]'));
  expect((await appear('dialog')).textContent).toContain('6');
  field.refusal = undefined;
  fireEvent.click(find('dialog [data-action=confirm]'));
  await appear('[data-outcome=inserted]');
  expect(find('[data-outcome]').textContent).toContain('截短');
  expect(field.requests.at(-1)?.cutToFit).toBe(true);
});
