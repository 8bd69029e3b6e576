import { expect, test } from 'vitest';
import { expectField, inEachBrowser } from './stage';

// The product's own messages, with data that would be welcome from the right sender.
const FROM_CONTENT = [
  { type: 'page/wake', data: {} },
  { type: 'page/load-writer', data: {} },
  { type: 'field/focused', data: { fieldId: 'x', label: '假', editor: 'textarea', format: 'plain', length: 9 } },
  { type: 'field/edited', data: { fieldId: 'x', length: 9 } },
  { type: 'page/dispatch', data: { kind: 'paste', text: '假', html: '', isCaught: false } },
];
const MALFORMED = [
  undefined,
  null,
  7,
  '',
  [],
  {},
  { type: 'page/attach' },
  { type: 'page/attach', data: { tabId: '1' } },
];
const UNKNOWN = [
  { type: 'constructor', data: {} },
  { type: '__proto__', data: {} },
  { type: 'store/clear', data: {} },
];

inEachBrowser((stage) => {
  test.each([
    ['what only a page’s script may say', FROM_CONTENT],
    ['what has no shape', MALFORMED],
    ['what has no name', UNKNOWN],
  ])('an extension page gets no answer to %s', async (_kind, messages) => {
    const page = await stage.draftside.newPage(stage.demo());
    await page.click('#body-textarea');
    const panel = await stage.draftside.openPanel(page);
    const before = await panel.fieldStatus();
    const options = await stage.draftside.openExtensionPage('options.html');
    const script = (message: unknown) =>
      `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message) ?? 'null'}).then((reply) => reply ?? 'no answer', () => 'no answer')`;
    for (const message of messages) expect(await options.evaluate(script(message))).toBe('no answer');

    await page.bringToFront();
    await expectField(panel, before);
    await options.close();
    await page.close();
  });

  test('a page finds nothing of ours to talk to', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    const bare = await page.evaluate(surroundings);
    await page.click('#body-textarea');
    await stage.draftside.openPanel(page);
    expect(await page.evaluate(surroundings)).toEqual(bare);
    await page.close();
  });
});

/** What a page could see of an extension: names in its world, and its own document. */
function surroundings(): { names: string[]; page: string } {
  return { names: Object.getOwnPropertyNames(window).sort(), page: document.documentElement.outerHTML };
}
