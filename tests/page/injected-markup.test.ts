// Texts full of markup on every way into a field: they land as the letters they are, and no script of theirs runs.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { FieldEdit } from '../../utils/core/outline/content';
import { inBrowsers } from '../contract/editor-adapter';
import { until } from '../support/driver-wait';
import { XSS_VECTORS } from '../support/xss-vectors';

const body = (id: string) => `document.querySelector('#${id}').contentDocument?.body`;
const at = (file: string, id: string) => ({ file, element: `document.querySelector('#${id}')` });

const WAYS = [
  ['a text area', at('native.html', 'area')],
  ['a field that writes its model back', at('native.html', 'controlled')],
  ['a Markdown field', at('native.html', 'markdown')],
  ['a bare editable', at('editables.html', 'block')],
  ['an editable of paragraphs', at('editables.html', 'article')],
  ['an editable of plain text', at('editables.html', 'plain')],
  ['an editor that takes pastes', { ...at('managed.html', 'editor') }],
  ['an editor that takes replacing events', at('managed.html', 'replacing')],
  ['a document in design mode', { file: 'frames.html', element: body('design') }],
  ['a frame that was written', { file: 'frames.html', element: body('written') }],
  ['Discuz as seen', { file: 'discuz.html', element: body('e_iframe') }],
  ['Discuz BBCode', at('discuz.html', 'fastpostmessage')],
  ['an editor that is driven by its own interface', at('driven.html', 'code')],
  ['a rich editor that is driven', at('driven.html', 'rich')],
] as const;

/** Many in one go: a person waits for each insertion, and so would this test. */
const GROUP = 110;
const groups = Array.from({ length: Math.ceil(XSS_VECTORS.length / GROUP) }, (_, index) =>
  XSS_VECTORS.slice(index * GROUP, (index + 1) * GROUP),
);

/** As lines inside a text, and as headings and paragraphs: rich fields get the one as text, the other as HTML. */
const shapesOf = (vectors: readonly string[], end: number): readonly FieldEdit[] => [
  { start: end, end, inline: vectors.join('\n') },
  {
    start: end,
    end,
    blocks: vectors.map((text, index) =>
      index % 2 === 0 ? { kind: 'heading', level: 1, text } : { kind: 'paragraph', text },
    ),
  },
];

const COUNT = `(() => {
  window.hits = 0;
  const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow);
  for (const view of [window, ...frames]) try { view.hit = () => { window.hits += 1; }; } catch {}
})()`;

/** The page itself runs one such script, and then another: by then ours would have run, had it been taken for markup. */
async function hitsAfter(page: Page): Promise<number> {
  const before = (await page.evaluate('window.hits')) as number;
  await page.evaluate(`for (let n = 0; n < 2; n += 1) {
    const own = document.createElement('div');
    own.innerHTML = '<img src=data:, onerror="window.own = (window.own ?? 0) + 1">';
    document.body.append(own);
  }`);
  await until('its own scripts have run', () => page.evaluate('window.own >= 2') as Promise<boolean>, { pollMs: 10 });
  return Math.max(before, (await page.evaluate('window.hits')) as number);
}

test('the corpus has more than two hundred texts', () => {
  expect(XSS_VECTORS.length).toBeGreaterThanOrEqual(200);
  expect(XSS_VECTORS.filter((text) => /[\n\r]/.test(text))).toEqual([]);
});

inBrowsers((open) => {
  test.each(WAYS)('%s takes them as letters, and nothing of theirs runs', async (_name, fixture) => {
    const field = await open(fixture);
    await field.page.evaluate(COUNT);
    for (const vectors of groups) {
      for (const shape of [0, 1]) {
        const end = (await field.text()).length;
        const applied = await field.apply([shapesOf(vectors, end)[shape] as FieldEdit]);
        expect(applied).toMatchObject({ ok: true });
        const text = (await field.text()).replaceAll('\u00a0', ' ');
        expect(vectors.filter((vector) => !text.includes(vector))).toEqual([]);
      }
    }
    expect(await hitsAfter(field.page)).toBe(0);
  });
});
