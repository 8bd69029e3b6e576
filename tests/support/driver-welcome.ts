import type { Browser, Page } from 'puppeteer-core';
import { until } from './driver-wait';

/** Waits for the page that greets a new person, and closes it as that person would before going to work. */
export async function closeWelcome(browser: Browser, origin: string): Promise<void> {
  const page = await until('the welcome page is open', async () => {
    for (const candidate of await browser.pages()) {
      if ((await addressOf(candidate)).startsWith(`${origin}welcome.html`)) return candidate;
    }
    return undefined;
  });
  await page.close();
}

/** Asked of the page: it may be at another address a moment later. */
const addressOf = (page: Page): Promise<string> => page.evaluate('location.href').then(String, () => '');
