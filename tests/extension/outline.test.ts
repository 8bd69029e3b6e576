import { expect, test } from 'vitest';
import { demoFields, expectText, inEachBrowser, undo } from './stage';

inEachBrowser((stage) => {
  test.each(demoFields)('writes an outline into $name, and one undo takes it back', async (field) => {
    const page = await stage.draftside.newPage(stage.demo());
    await field.focus(page);
    await page.keyboard.type('abc');
    const before = await field.text(page);
    const panel = await stage.draftside.openPanel(page);
    await panel.chooseTemplate('summary.special');

    expect(await panel.insertOutline()).toMatchObject({ outcome: 'inserted' });
    expect(await field.text(page)).toContain('一、');

    await page.bringToFront();
    await undo(page);
    await expectText(page, field, before);
    await page.close();
  });
});
