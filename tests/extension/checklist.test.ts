import { expect, test } from 'vitest';
import { until } from '../support/driver-wait';
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
});

/** What the open checklist shows, without asking it to check again. */
const PLACEHOLDERS_SHOWN = `(() => {
  const isFirefox = location.protocol === 'moz-extension:';
  const shown = isFirefox ? browser.extension.getViews({ type: 'sidebar' })[0].document : document;
  return shown.querySelectorAll('[data-rule=placeholder]').length;
})()`;
