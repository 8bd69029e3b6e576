import { expect, test } from 'vitest';
import { until } from '../support/driver-wait';
import { hosts, pressBeside, scrollField } from '../support/marked-field';
import { demoFields, inEachBrowser, typeLines } from './stage';

inEachBrowser((stage) => {
  test('follows what is typed: a placeholder is found, and no longer once it is filled in', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    const [field] = demoFields;
    await field?.focus(page);
    await typeLines(page, ['一、工作开展情况', '共整理档案XX卷']);
    const panel = await stage.draftside.openPanel(page);
    await panel.chooseTemplate('summary.special');
    const placeholder = (await panel.findings()).find(({ rule }) => rule === 'placeholder');
    expect(placeholder).toMatchObject({ start: 14, end: 16 });

    await page.bringToFront();
    for (let key = 0; key < 3; key++) await page.keyboard.press('Backspace');
    await page.keyboard.type('三百卷');
    await until('the checklist follows', async () => {
      const marked = await panel.page.evaluate(PLACEHOLDERS_SHOWN);
      return marked === 0;
    });
    await page.close();
  });

  test('a required section is an error until it is written', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    await demoFields[0]?.focus(page);
    await typeLines(page, ['一、工作开展情况', '全年整理档案三千二百卷，完成扫描四十万页，按期移交进馆。']);
    const panel = await stage.draftside.openPanel(page);
    await panel.chooseTemplate('summary.special');
    const missing = async () =>
      (await panel.findings()).filter(({ rule, severity }) => rule === 'section-missing' && severity === 'error')
        .length;
    const before = await missing();
    await panel.insertMissing();
    expect(before).toBeGreaterThan(0);
    expect(await missing()).toBe(0);
    await page.close();
  });

  test('marks stand beside lines as they are wrapped and scrolled, as long as the panel is there and they are wanted', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    await page.setViewport({ width: 1000, height: 800 });
    await demoFields[0]?.focus(page);
    const more = Array.from({ length: 16 }, (_, index) => `整理档案第${index}行。`);
    const long = `今年以来，${'整理档案有序推进，'.repeat(30)}共整理XX卷。`;
    await page.$eval(
      '#body-textarea',
      (field, text) => {
        (field as HTMLTextAreaElement).value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      ['一、工作开展情况', long, ...more, '移交XX卷。'].join('\n'),
    );
    const panel = await stage.draftside.openPanel(page);
    const body = await page.evaluate(() => document.body.outerHTML);
    await panel.chooseTemplate('summary.special');
    const [first, last] = (await panel.findings()).filter(({ rule }) => rule === 'placeholder');
    if (!first || !last) throw new Error('both placeholders are found');
    await page.bringToFront();
    await until('marks are there', async () => (await hosts(page)) === 1);
    await scrollField(page, 0);
    await pressBeside(page, first);
    await scrollField(page, 10_000);
    await pressBeside(page, last);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);

    const options = await stage.draftside.openExtensionPage('options.html#checks');
    await options.waitForSelector('[name=marksFindings]');
    await options.$eval('[name=marksFindings]', click);
    await until('they are not wanted', () => options.$eval(OFF, () => true).catch(() => false));
    await page.bringToFront();
    await panel.findings();
    await until('marks are gone', async () => (await hosts(page)) === 0);
    await options.$eval('[name=marksFindings]', click); // it is behind: real clicks would wait for it to come to the front
    await page.bringToFront();
    await until('marks are back', async () => (await hosts(page)) === 1);
    await options.close(); // not before: the switch shows its new state a little before it is saved
    panel.page.evaluate(CLOSE_PANEL).catch(() => undefined); // nothing answers from a document that is gone
    await until('marks went with the panel', async () => (await hosts(page)) === 0);
    await page.close();
  });
});

const click = (button: Element) => (button as HTMLElement).click();

const OFF = '[name=marksFindings][aria-checked=false]';

/** As the browser's own cross does: the document goes. */
const CLOSE_PANEL = `(() => {
  const isFirefox = location.protocol === 'moz-extension:';
  const view = isFirefox ? browser.extension.getViews({ type: 'sidebar' })[0] : window;
  view.location.replace('about:blank');
})()`;

/** What the open checklist shows, without asking it to check again. */
const PLACEHOLDERS_SHOWN = `(() => {
  const isFirefox = location.protocol === 'moz-extension:';
  const shown = isFirefox ? browser.extension.getViews({ type: 'sidebar' })[0].document : document;
  return shown.querySelectorAll('[data-rule=placeholder]').length;
})()`;
