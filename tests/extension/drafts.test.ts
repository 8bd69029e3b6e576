import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { until } from '../support/driver-wait';
import { demoFields, expectText, inEachBrowser, type Stage, undo } from './stage';

const TEXT = '今年以来，我局认真贯彻落实上级各项部署，扎实推进重点工作，取得了明显成效，群众满意度持续提升。';
const [textarea] = demoFields;
if (!textarea) throw new Error('the demo page has no fields');

inEachBrowser((stage) => {
  beforeAll(() => stage.draftside.grantSite('http://127.0.0.1/*'));

  test('a text is offered when the person comes back, and is one undo step away', async () => {
    const page = await write(stage, TEXT);
    await page.close();
    const again = await stage.draftside.newPage(stage.demo());
    const panel = await stage.draftside.openPanel(again);
    await textarea.focus(again);
    expect(await panel.draftOffer()).toContain(String(TEXT.length));
    expect((await panel.answerDraft('restore')).outcome).toBe('inserted');
    await expectText(again, textarea, TEXT);
    await again.bringToFront();
    await again.focus('#body-textarea');
    await undo(again);
    await expectText(again, textarea, '');
    await again.close();
  });

  test.each(['#body-textarea', '#body-rich'])(
    'a text written at once into %s of a page that goes at once is offered on return',
    async (selector) => {
      const address = `${stage.demo()}?record=${selector.slice(6)}`;
      const page = await stage.draftside.newPage(address);
      await page.$eval(selector, (field) => field.addEventListener('input', () => location.assign('/?gone')));
      await page.click(selector);
      await page.evaluate((text) => document.execCommand('insertText', false, text), TEXT); // a paste: one input
      await until('the page is gone', async () => page.url().endsWith('?gone'));
      await page.goto(address);
      const panel = await stage.draftside.openPanel(page);
      await page.bringToFront();
      await page.click(selector);
      expect(await panel.draftOffer()).toContain(String(TEXT.length));
      await page.close();
    },
  );

  test('newer text is not replaced by one click', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    const panel = await stage.draftside.openPanel(page);
    await textarea.focus(page);
    await page.keyboard.type('新写的');
    await panel.draftOffer();
    await panel.pressDraft('restore');
    await expectText(page, textarea, '新写的');
    expect((await panel.answerDraft('restore')).outcome).toBe('inserted');
    await expectText(page, textarea, TEXT);
    await page.close();
  });

  test('what was ignored is not offered again, and stays in the list', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    const panel = await stage.draftside.openPanel(page);
    await textarea.focus(page);
    await panel.draftOffer();
    await panel.pressDraft('ignore');
    await until('the offer is gone', async () => (await panel.offeredDraft()) === undefined);
    expect((await panel.drafts()).some((excerpt) => excerpt.startsWith('今年以来'))).toBe(true);
    await page.close();
  });
});

/** Types into the demo page and waits until it has been kept. */
async function write(stage: Stage, text: string): Promise<Page> {
  const page = await stage.draftside.newPage(stage.demo());
  const panel = await stage.draftside.openPanel(page);
  await textarea?.focus(page);
  await page.keyboard.type(text);
  await until('it is kept', async () =>
    (await panel.drafts()).some((excerpt) => text.startsWith(excerpt.slice(0, 40))),
  );
  return page;
}
