import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../support/driver-wait';
import { inEachBrowser } from './stage';

inEachBrowser((stage) => {
  test('the welcome page has a form in which a missing section can be inserted and taken back', async () => {
    const page = await stage.draftside.openExtensionPage('welcome.html');
    await page.bringToFront();
    await page.waitForFunction(
      `document.querySelector('[data-sample-form]')?.contentDocument?.querySelector('textarea')`,
    );
    const before = await textIn(page);
    await click(page, '[data-pane=outline]');
    await page.waitForSelector('[data-section-id=problems][data-status=missing]');
    await click(page, '[data-section-id=problems] [data-action=insert-in-place]');
    await page.waitForSelector('[data-outcome=inserted]');
    expect(await textIn(page)).toContain('存在的问题');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until('the text is as before', async () => (await textIn(page)) === before);
    await page.close();
  });

  test('a kind chosen on the welcome page comes first in the list of kinds', async () => {
    const page = await stage.draftside.openExtensionPage('welcome.html');
    await page.bringToFront();
    const chip = await page.waitForSelector('::-p-xpath(//*[@class="welcome-kinds"]/button[.="会议纪要"])');
    await chip?.click();
    await page.waitForSelector('.welcome-kinds [aria-pressed=true]');
    await page.waitForFunction(
      `document.querySelector('[data-pack-picker] optgroup option')?.textContent === '会议纪要'`,
    );
    await page.close();
  });
});

const textIn = (page: Page): Promise<string> =>
  page.$eval('[data-sample-form]', (frame) => {
    const form = (frame as HTMLIFrameElement).contentDocument;
    return form?.querySelector('textarea')?.value ?? '';
  });

async function click(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector))?.click();
}
