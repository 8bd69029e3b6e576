// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryPlaces } from '@/utils/platform/memory/place-store';
import { FakeField } from './fake-field';
import { fakeServices, snippet } from './fake-services';
import { packOf } from './packs';
import { renderPanel } from './render-panel';

const PACK = packOf('annual', ['work', '工作情况'], ['problems', '存在问题'], ['plan', '下一步打算']);

const open = (given: Parameters<typeof fakeServices>[0] = {}, places = createMemoryPlaces()) =>
  renderPanel({
    ...fakeServices({
      packs: [PACK],
      field: new FakeField('市档案局工作总结\n'),
      ...given,
    }),
    places,
  });

afterEach(cleanup);

describe('a list of rows', () => {
  const stops = () => [...document.querySelectorAll<HTMLElement>('[data-list-stop]')];
  const key = (pressed: string, more: object = {}) =>
    fireEvent.keyDown(document.activeElement ?? document, { key: pressed, ...more });

  test('is walked by arrow keys, Home and End', async () => {
    await open();
    stops()[0]?.focus();
    key('ArrowDown');
    expect(document.activeElement).toBe(stops()[1]);
    key('End');
    expect(document.activeElement).toBe(stops().at(-1));
    key('ArrowDown');
    expect(document.activeElement).toBe(stops().at(-1));
    key('Home');
    expect(document.activeElement).toBe(stops()[0]);
  });

  test('is searched by typing, in pinyin too, but not while an input method is composing', async () => {
    await open();
    stops()[0]?.focus();
    const last = stops().at(-1);
    key('x', { isComposing: true });
    expect(document.activeElement).toBe(stops()[0]);
    for (const letter of 'xyb') key(letter);
    expect(document.activeElement).toBe(last);
  });
});

describe('a dragged row', () => {
  function drag(row: HTMLElement) {
    const data = new Map<string, string>();
    const event = new Event('dragstart', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { setData: (type: string, text: string) => data.set(type, text) } });
    row.dispatchEvent(event);
    return { data: Object.fromEntries(data), isRefused: event.defaultPrevented };
  }

  test('gives one line as text, several as paragraphs too, with what they hold escaped', async () => {
    const snippets = [snippet('甲', '特此报告。'), snippet('乙', '一、<b>总体</b>\n二、{{ 单位 }}')];
    const { find } = await open({ snippets, settings: { lastPane: 'snippets' } });
    expect(drag(find('[data-title="甲"]')).data).toEqual({ 'text/plain': '特此报告。' });
    expect(drag(find('[data-title="乙"]')).data).toEqual({
      'text/plain': '一、<b>总体</b>\n二、【单位】',
      'text/html': '<p>一、&lt;b&gt;总体&lt;/b&gt;</p><p>二、【单位】</p>',
    });
  });

  test('is not dragged when the snippet cannot be filled', async () => {
    const { find } = await open({ snippets: [snippet('坏', '{{ 单位 名称')], settings: { lastPane: 'snippets' } });
    expect(drag(find('[data-title="坏"]'))).toEqual({ data: {}, isRefused: true });
  });

  test('gives a section with the number it would have in its place', async () => {
    const { all } = await open();
    const { data } = drag(all('[data-section-id]')[0] as HTMLElement);
    expect(data['text/plain']).toMatch(/^一、/);
  });
});

describe('the place on a site', () => {
  test('is where it was when the panel is opened again: the unfolded section and the scrolling', async () => {
    const places = createMemoryPlaces();
    const first = await open({}, places);
    fireEvent.click(first.all('[data-action=open-section]')[1] as HTMLElement);
    const pane = first.find('.pane');
    pane.scrollTop = 120;
    fireEvent.scroll(pane);
    first.panel.dispose();
    cleanup();
    delete document.body.dataset['ready'];
    const again = await open({}, places);
    await waitFor(() => expect(again.all('[data-action=open-section]')[1]?.getAttribute('aria-expanded')).toBe('true'));
    await waitFor(() => expect(again.find('.pane').scrollTop).toBe(120));
  });

  test('is another on another site', async () => {
    const places = createMemoryPlaces();
    await places.write('bbs.example.cn', { open: [`section ${PACK.id} ${PACK.sections[0]?.id}`], scrolled: {} });
    const { all } = await open({}, places);
    expect(all('[aria-expanded=true][data-action=open-section]')).toEqual([]);
  });
});
