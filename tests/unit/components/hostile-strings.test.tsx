// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Settings } from '@/utils/app/settings';
import { XSS_VECTORS } from '../../support/xss-vectors';
import { FakeField, textarea } from './fake-field';
import { fakeServices, snippet } from './fake-services';
import { packOf } from './packs';
import { renderPanel } from './render-panel';

const SOME = XSS_VECTORS.filter((_, index) => index % 4 === 0);

const hits: unknown[] = [];
beforeEach(() => {
  hits.length = 0;
  Object.assign(globalThis, { hit: () => hits.push('ran') });
});
afterEach(cleanup);

/** What only a text taken for markup could have put there. */
function foreignElements(): readonly string[] {
  const foreign = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      element.matches('script, img, iframe, object, embed, video, math, marquee, base, meta, link, style, template') ||
      [...element.attributes].some(
        ({ name, value }) =>
          name.startsWith('on') || (/^(?:href|src|action|formaction)$/.test(name) && /script:/i.test(value)),
      ),
  );
  return foreign.map(({ outerHTML }) => outerHTML);
}

async function expectLetters(pane: Settings['lastPane'], seen: string, given: Parameters<typeof fakeServices>[0]) {
  const { view } = await renderPanel(fakeServices({ ...given, settings: { lastPane: pane } }));
  await waitFor(() => expect(document.body.textContent).toContain(seen));
  expect(foreignElements()).toEqual([]);
  expect(hits).toEqual([]);
  view.unmount();
}

test('titles, bodies and tags of snippets are letters in the list', async () => {
  const snippets = SOME.map((text) => snippet(text, text, [text.slice(0, 30)]));
  await expectLetters('snippets', SOME[0] ?? '', { snippets });
});

test('headings of a text, names of a kind and of its sections are letters in the outline', async () => {
  const text = SOME.map((line) => `一、${line}`).join('\n');
  const hostile = packOf(SOME[1] ?? '', ...SOME.slice(0, 30).map((name, index) => [`s${index}`, name] as const));
  const packs = [{ ...hostile, id: 'hostile', titleMatch: [''] }];
  await expectLetters('outline', SOME[1] ?? '', { field: new FakeField(text), packs });
});

test('what a finding quotes is letters in the checklist', async () => {
  const text = SOME.map((line) => `一、${line}。。【待填】`).join('\n');
  await expectLetters('checklist', '待填', { field: new FakeField(text), packs: [packOf('kind', ['a', '甲'])] });
});

test('the label a page gives to its field is letters in the panel', async () => {
  for (const label of SOME.slice(0, 12)) {
    const named = { ...textarea, label };
    const field = new FakeField('正文', [named]);
    field.show({ state: 'ready', field: named, site: { origin: 'http://oa.example.cn', isAlwaysOn: false } });
    await expectLetters('outline', label, { field });
  }
});
