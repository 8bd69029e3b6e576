// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { OptionsApp } from '@/components/options/OptionsApp';
import { loadOptionPanes } from '@/components/options/panes';
import { decodeText } from '@/components/options/transfer/decode';
import { createSettingsModel } from '@/components/state/settings';
import { createToasts } from '@/components/state/toasts';
import { fakeServices, snippet } from './fake-services';
import { loadWords } from './load-words';
import { find } from './render-panel';

const library = [snippet('过渡句', '我的过渡句。')];

async function open() {
  location.hash = '#snippets';
  const services = fakeServices({ snippets: library });
  const settings = createSettingsModel(services.settings);
  await settings.ready;
  await loadWords();
  await loadOptionPanes();
  render(<OptionsApp services={services} settings={settings} toasts={createToasts()} />);
  const titles = async () => {
    const list = await services.snippets.list();
    return list.ok ? list.value.map(({ title, body }) => `${title}：${body}`).sort() : [];
  };
  return { services, page: document.body, titles };
}

function give(page: HTMLElement, ...names: string[]) {
  const files = names.map((name) => new File([readFileSync(`tests/fixtures/formats/${name}`)], name));
  fireEvent.change(find(page, '[data-files=import-files]'), { target: { files } });
}

const count = (page: HTMLElement, state: string) => find(page, `[data-import-count=${state}] dd`).textContent;

afterEach(cleanup);
// The page loads the parsers on the first file.
beforeAll(() => import('@/utils/core/formats'), 30_000);

describe('an import', () => {
  test('shows first what it would do, and changes nothing until asked', async () => {
    const { page, titles } = await open();
    give(page, 'clippings.json');
    await waitFor(() => find(page, '[data-import-plan]'));
    expect([count(page, 'new'), count(page, 'changed'), count(page, 'same')]).toEqual(['4', '0', '0']);
    expect(page.textContent).toContain('$[HOSTAPP]');
    expect(await titles()).toEqual(['过渡句：我的过渡句。']);
  });

  test('is one act, and one undo takes all of it back', async () => {
    const { page, services, titles } = await open();
    give(page, 'clippings.json');
    fireEvent.click(await waitFor(() => find(page, '[data-action=run-import]')));
    const undo = await waitFor(() => find(page, '[data-action=undo]'));
    expect(await titles()).toHaveLength(5);
    const folders = await services.snippets.folders();
    expect(folders.ok && folders.value.map(({ name }) => name).sort()).toEqual(['总结', '结尾']);
    fireEvent.click(undo);
    await waitFor(async () => expect(await titles()).toEqual(['过渡句：我的过渡句。']));
  });

  test('overwrites one of the same name only when the person says so', async () => {
    const { page, titles } = await open();
    give(page, 'raycast.json');
    await waitFor(() => expect(count(page, 'changed')).toBe('1'));
    fireEvent.change(find(page, '[name=changed]'), { target: { value: 'replace' } });
    fireEvent.click(find(page, '[data-action=run-import]'));
    await waitFor(async () => expect(await titles()).toContain('过渡句：现将情况报告如下：{{ 光标 }}'));
    expect(await titles()).toHaveLength(2);
  });

  test('of a file that is none says so and leaves the library alone', async () => {
    const { page, titles } = await open();
    const file = new File(['{ "a": '], '坏的.json');
    fireEvent.change(find(page, '[data-files=import-files]'), { target: { files: [file] } });
    await waitFor(() => expect(find(page, '[data-import-failures]').textContent).toContain('坏的.json'));
    expect(page.querySelector('[data-import-plan]')).toBeNull();
    expect(await titles()).toHaveLength(1);
  });

  test('of several files shows one list', async () => {
    const { page } = await open();
    give(page, 'custom_phrase.txt', 'phrases.ini', 'espanso.yml');
    await waitFor(() => expect(count(page, 'new')).toBe('12'));
  });
});

describe('the encoding of a file', () => {
  const GBK = [0xb9, 0xfd, 0xb6, 0xc9, 0xbe, 0xe4]; // 过渡句
  const wide = (text: string, isLittle: boolean) =>
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    });
  test.each([
    ['UTF-8', [...new TextEncoder().encode('过渡句')]],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('过渡句')]],
    ['GBK', GBK],
    ['UTF-16 LE', [0xff, 0xfe, ...wide('过渡句', true)]],
    ['UTF-16 BE', [0xfe, 0xff, ...wide('过渡句', false)]],
  ])('%s is told', (_name, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ ok: true, value: '过渡句' });
  });

  test('UTF-16 without a mark is told by its zero bytes', () => {
    expect(decodeText(new Uint8Array(wide('gd,1=过渡句\r\n', true)))).toEqual({ ok: true, value: 'gd,1=过渡句\r\n' });
  });

  test('a picture is no text', () => {
    expect(decodeText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0xff, 0xff])).ok).toBe(false);
  });
});
