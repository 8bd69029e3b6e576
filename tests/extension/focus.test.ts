import { expect, test } from 'vitest';
import { expectField, inEachBrowser } from './stage';

inEachBrowser((stage) => {
  test('names the field that has the focus, in the page and in frames inside it', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    await page.click('#body-textarea');
    const panel = await stage.draftside.openPanel(page);
    await expectField(panel, { state: 'ready', label: '正文（纯文本）', editor: 'textarea' });

    await page.bringToFront();
    await page.click('#subject');
    await expectField(panel, { state: 'ready', label: '标题', editor: 'input' });
    await page.click('#body-rich');
    await expectField(panel, { state: 'ready', label: '正文（富文本）', editor: 'editable' });
    await page.click('#body-frame');
    await expectField(panel, { state: 'ready', label: '正文（框架编辑器）' });
    await page.close();
  });

  test('follows from tab to tab and comes back to each tab’s own field', async () => {
    const first = await stage.draftside.newPage(stage.demo());
    await first.click('#subject');
    await stage.draftside.openPanel(first);
    const second = await stage.draftside.newPage(stage.demo());
    await second.click('#body-rich');
    const panel = await stage.draftside.openPanel(second);
    await expectField(panel, { state: 'ready', label: '正文（富文本）' });

    await first.bringToFront();
    await expectField(panel, { state: 'ready', label: '标题' });
    await second.bringToFront();
    await expectField(panel, { state: 'ready', label: '正文（富文本）' });
    await first.close();
    await second.close();
  });

  test('offers the best field when none has had the focus', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    const panel = await stage.draftside.openPanel(page);
    await expectField(panel, { state: 'ready' });
    expect((await panel.fieldStatus()).editor).not.toBe('input');
    await page.close();
  });

  test('offers a field that the page builds only later, without a click', async () => {
    const page = await stage.draftside.newPage(stage.fixture('late-field.html'));
    const panel = await stage.draftside.openPanel(page);
    await expectField(panel, { state: 'none' });
    await page.evaluate('build()');
    await expectField(panel, { state: 'ready', label: '迟来的正文' });
    await page.close();
  });

  test('is heard again where the script of a page has fallen deaf', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    const panel = await stage.draftside.openPanel(page);
    await expectField(panel, { state: 'ready' });
    await panel.page.evaluate(FALL_DEAF);
    await stage.draftside.openPanel(page);
    await expectField(panel, { state: 'ready' });
    expect(await panel.page.evaluate(IS_HEARD)).toBe(true);
    await page.close();
  });
});

/** Source text, for an extension page: what listens in the tab in front stops, and looks as if it did not. */
const FALL_DEAF = `(async ({ tabs, scripting }) => {
  const [{ id: tabId }] = await tabs.query({ active: true, currentWindow: true });
  const fallDeaf = () => {
    const mark = Symbol.for('draftside.drafting');
    globalThis[mark].retire();
    globalThis[mark] = { isAlive: () => !globalThis[mark].isRetired, retire: () => { globalThis[mark].isRetired = true; } };
  };
  await scripting.executeScript({ target: { tabId }, func: fallDeaf });
})(globalThis.browser ?? chrome)`;

const IS_HEARD = `(async ({ tabs }) => {
  const [{ id }] = await tabs.query({ active: true, currentWindow: true });
  return Array.isArray(await tabs.sendMessage(id, { type: 'field/list', data: {} }, { frameId: 0 }));
})(globalThis.browser ?? chrome)`;
