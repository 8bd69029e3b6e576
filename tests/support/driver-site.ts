import type { Page } from 'puppeteer-core';
import type { DriverBrowser } from './driver-browser';
import { until } from './driver-wait';

/** Adds the site on the options page, accepts the prompt, and waits until pages loaded from now on are covered. */
export async function grantSite(browser: DriverBrowser, pattern: string): Promise<void> {
  const host = hostIn(pattern);
  await browser.acceptPromptFor(`*://${host}/*`);
  const options = await browser.openExtensionPage('options.html#sites');
  await options.bringToFront();
  await (await options.waitForSelector('form[data-site-form] [name=site]'))?.type(`http://${host}`);
  await (await options.waitForSelector('[data-action=add-site]'))?.click();
  await options.waitForSelector(`[data-site-pattern="*://${host}/*"]`);
  await until(`${host} is registered`, () => isRegistered(options, host));
  await options.close();
}

/** @example hostIn('http://127.0.0.1:8080/*') // '127.0.0.1' */
function hostIn(pattern: string): string {
  const host = /^(?:[a-z*]+:\/\/)?(\[[^\]]+\]|[^:/]+)/i.exec(pattern)?.[1];
  if (host === undefined || host === '*') throw new Error(`not the pattern of one site: ${pattern}`);
  return host;
}

/** The background registers after the permission has come; nothing on any page shows when it has. */
async function isRegistered(page: Page, host: string): Promise<boolean> {
  const matches = (await page.evaluate(
    '(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts().then((all) => all.flatMap((one) => one.matches))',
  )) as string[];
  return matches.includes(`*://${host}/*`);
}
