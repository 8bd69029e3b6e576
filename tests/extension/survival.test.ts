import { expect, test } from 'vitest';
import { demoFields, expectField, expectText, inEachBrowser } from './stage';

inEachBrowser((stage) => {
  test('goes on after the page was reloaded; in Firefox with another click on the toolbar button', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    await page.click('#body-textarea');
    const panel = await stage.draftside.openPanel(page);
    await page.reload();
    await page.click('#body-textarea');
    // Firefox 153 ends activeTab with the document, Chromium with the site.
    const expected = stage.browser === 'firefox' ? 'not-enabled' : 'ready';
    await expectField(panel, { state: expected });
    await stage.draftside.openPanel(page);
    await panel.chooseTemplate('summary.special');
    expect(await panel.insertOutline()).toMatchObject({ outcome: 'inserted' });
    await page.close();
  });

  test('goes on after the background was stopped', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    const panel = await stage.draftside.openPanel(page);
    await stage.draftside.killBackground();
    await page.bringToFront();
    await page.click('#body-rich');
    await expectField(panel, { state: 'ready', label: '正文（富文本）' });
    await stage.draftside.killBackground();
    await panel.chooseTemplate('summary.special');
    expect(await panel.insertOutline()).toMatchObject({ outcome: 'inserted' });
    await page.close();
  });

  test('snippets and enabled sites are still there after the browser was restarted', async () => {
    const before = await stage.draftside.newPage(stage.demo());
    await (await stage.draftside.openPanel(before)).addSnippet({ title: '重启之后', body: '仍在这里' });
    await stage.draftside.grantSite('*://127.0.0.1/*');
    await stage.draftside.restart();

    const page = await stage.draftside.newPage(stage.demo());
    await page.click('#body-textarea');
    const panel = await stage.draftside.openPanel(page);
    expect(await panel.insertSnippet('重启之后')).toMatchObject({ outcome: 'inserted' });
    const [field] = demoFields;
    if (field) await expectText(page, field, '仍在这里');

    const other = await stage.draftside.newPage(stage.demo());
    await other.click('#body-textarea');
    await expectField(panel, { state: 'ready', length: 0 });
  });
});
