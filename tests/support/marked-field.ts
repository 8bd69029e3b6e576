// Marks beside a field, as a person meets them: their host is closed, so what a press does tells where they are.
import type { Page } from 'puppeteer-core';
import { until } from './driver-wait';

const FIELD = '#body-textarea';

/** What the page has beside its head and its body. */
export const hosts = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('html > :not(head, body)').length);

export const selectionIn = (page: Page): Promise<readonly (number | null)[]> =>
  page.$eval(FIELD, (field) => {
    const { selectionStart, selectionEnd } = field as HTMLTextAreaElement;
    return [selectionStart, selectionEnd];
  });

/** Scrolls the field, not the page. */
export const scrollField = (page: Page, top: number): Promise<void> =>
  page.$eval(
    FIELD,
    (field, to) => {
      field.scrollTop = to;
    },
    top,
  );

/** The heights on the screen of the lines that the field shows. */
function linesOnScreen(page: Page): Promise<{ readonly left: number; readonly right: number; readonly ys: number[] }> {
  return page.$eval(FIELD, (field) => {
    const { left, right, top, bottom } = field.getBoundingClientRect();
    const line = Number.parseFloat(getComputedStyle(field).lineHeight);
    const first = top + 12 - (field.scrollTop % line) + line / 2;
    const all = Array.from({ length: 20 }, (_, index) => first + index * line);
    return { left, right, ys: all.filter((y) => y > top + line / 2 && y < bottom - line / 2) };
  });
}

/** Presses beside the line, as it is wrapped, that the character is in; the field itself is asked by clicks which that is. */
export async function pressBeside(page: Page, { start, end }: { start: number; end: number }): Promise<void> {
  const { left, right, ys } = await linesOnScreen(page);
  for (let low = 0, high = ys.length; low < high; ) {
    const middle = (low + high) >> 1;
    const y = ys[middle] ?? 0;
    await page.mouse.click(left + 14, y);
    const [from] = await selectionIn(page);
    await page.mouse.click(right - 24, y);
    const [to] = await selectionIn(page);
    if (Number(from) > start) high = middle;
    else if (Number(to) < end) low = middle + 1;
    else return pressAt(page, left - 7, y, `${start},${end}`);
  }
  throw new Error(`no line in sight holds ${start}`);
}

const pressAt = async (page: Page, x: number, y: number, expected: string): Promise<void> => {
  await until('the press selects what was found', async () => {
    await page.mouse.click(x, y);
    return String(await selectionIn(page)) === expected;
  });
};
