import { expect, test } from 'vitest';
import { demoFields, expectText, inEachBrowser, undo } from './stage';

inEachBrowser((stage) => {
  test('a new snippet is found by its initials, asks for its field, and lands at the caret', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    const [field] = demoFields;
    if (field === undefined) throw new Error('the demo page has no field');
    await field.focus(page);
    await page.keyboard.type('头尾');
    await page.keyboard.press('ArrowLeft');
    const panel = await stage.draftside.openPanel(page);
    await panel.addSnippet({ title: '名牌用语', body: '由{{ 单位名称 }}负责', tags: ['自拟'] });

    expect(await panel.searchSnippets('mpyy')).toContain('名牌用语');
    const told = await panel.insertSnippet('名牌用语', { 单位名称: '市档案局' });
    expect(told).toMatchObject({ outcome: 'inserted' });
    await expectText(page, field, '头由市档案局负责尾');

    await page.bringToFront();
    await undo(page);
    await expectText(page, field, '头尾');
    await page.close();
  });

  test('comes with at least sixty snippets', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    const panel = await stage.draftside.openPanel(page);
    expect((await panel.searchSnippets('')).length).toBeGreaterThanOrEqual(60);
    await page.close();
  });
});
