import type { Page } from 'puppeteer-core';
import { test } from 'vitest';
import { until } from '../support/driver-wait';
import { expectField, inEachBrowser } from './stage';

inEachBrowser((stage) => {
  test('a site that is enabled for good needs no click after a reload; revoked, nothing runs there', async () => {
    const known = await stage.draftside.newPage(stage.demo());
    const panel = await stage.draftside.openPanel(known);
    const page = await stage.draftside.newPage(elsewhere(stage.demo()));
    await page.click('#body-textarea');
    await expectField(panel, { state: 'not-enabled' });

    await stage.draftside.grantSite('http://localhost/*');
    await page.bringToFront();
    await page.reload();
    await page.click('#body-textarea');
    await expectField(panel, { state: 'ready', editor: 'textarea' });

    const options = await stage.draftside.openExtensionPage('options.html#sites');
    await removeSite(options);
    await page.bringToFront();
    await page.reload();
    await page.click('#body-textarea');
    await expectField(panel, { state: 'not-enabled' });
    await Promise.all([page.close(), known.close(), options.close()]);
  });
});

/** The demo page on another host, where the toolbar button is never clicked. */
const elsewhere = (address: string) => address.replace('127.0.0.1', 'localhost');

async function removeSite(options: Page): Promise<void> {
  await options.bringToFront();
  await (await options.waitForSelector('[data-site-pattern="*://localhost/*"] [data-action=remove-site]'))?.click();
  await until('nothing is registered any more', async () => {
    const registered = await options.evaluate('(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()');
    return Array.isArray(registered) && registered.length === 0;
  });
}
