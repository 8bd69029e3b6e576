import { test } from 'vitest';
import { demoFields, expectText, inEachBrowser } from './stage';

inEachBrowser((stage) => {
  test('in a window of its own the panel stays with its tab and writes there', async () => {
    const page = await stage.draftside.newPage(stage.demo());
    await page.click('#body-textarea');
    await stage.draftside.openPanel(page); // gives access to the tab

    const asking = await stage.draftside.openExtensionPage('options.html');
    const tabId = await asking.evaluate(`(globalThis.browser ?? chrome).tabs.query({})
      .then((tabs) => tabs.find(({ url }) => url?.startsWith(${JSON.stringify(stage.demo())})).id)`);
    await asking.close();
    const panel = await stage.draftside.openExtensionPage(`sidepanel.html?tab=${tabId}`);
    await panel.bringToFront(); // as a window with the focus: the page is no longer in front
    await panel.waitForSelector('[data-field-status][data-state=ready][data-editor=textarea]');
    await panel.click('[role=tab][data-pane=snippets]');
    await panel.waitForSelector('[data-snippet-search]');
    await panel.type('[data-snippet-search]', '通知结尾');
    await panel.waitForSelector('[data-snippet-list][data-query=通知结尾] [data-title=通知结尾]');
    await panel.click('[data-title=通知结尾] [data-action=insert-snippet]');
    await panel.waitForSelector('[data-outcome=inserted]');

    const [field] = demoFields;
    if (field) await expectText(page, field, '特此通知。');
  });
});
