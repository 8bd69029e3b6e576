// What the user stories share: the demo page, a browser with the product, and hands on the page.
import path from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { root } from '../../scripts/bootstrap.mjs';
import { serve } from '../../scripts/serve.mjs';
import { availableBrowsers, type BrowserName } from '../support/browser';
import {
  type Draftside,
  type DraftsideOptions,
  type FieldReport,
  launchDraftside,
  type Panel,
} from '../support/driver';
import { PATIENCE_MS, until } from '../support/driver-wait';

export interface Stage {
  readonly browser: BrowserName;
  /** The address of the demo page. */
  demo(): string;
  /** The address of a page in tests/fixtures/pages. */
  fixture(file: string): string;
  readonly draftside: Draftside;
}

/** Runs the story in each browser of this machine, with one browser for the whole file. */
export function inEachBrowser(tell: (stage: Stage) => void, options: Omit<DraftsideOptions, 'browser'> = {}): void {
  describe.each(availableBrowsers())('%s', (browser) => {
    let draftside: Draftside;
    let servers: { origin: string; close(): void }[] = [];
    beforeAll(async () => {
      servers = [await serve(), await serve({ folder: path.join(root, 'tests/fixtures/pages') })];
      draftside = await launchDraftside({ ...options, browser });
    });
    afterAll(async () => {
      await draftside?.close();
      for (const server of servers) server.close();
    });
    tell({
      browser,
      demo: () => `${servers[0]?.origin}/`,
      fixture: (file) => `${servers[1]?.origin}/${file}`,
      get draftside() {
        return draftside;
      },
    });
  });
}

/** A field of the demo page, as a person sees it. */
export interface DemoField {
  readonly name: string;
  /** Puts the caret at the end. */
  focus(page: Page): Promise<void>;
  text(page: Page): Promise<string>;
}

export const demoFields: readonly DemoField[] = [
  { name: 'textarea', ...element('#body-textarea') },
  { name: 'contenteditable', ...element('#body-rich') },
  { name: 'iframe', ...frameBody('#body-frame') },
];

function element(selector: string): Omit<DemoField, 'name'> {
  return {
    focus: async (page) => {
      await page.click(selector);
      await toEnd(page);
    },
    text: (page) =>
      page.$eval(selector, (field) => (field as HTMLTextAreaElement).value ?? (field as HTMLElement).innerText),
  };
}

function frameBody(selector: string): Omit<DemoField, 'name'> {
  return {
    focus: async (page) => {
      await page.click(selector);
      await toEnd(page);
    },
    text: async (page) => (await frameOf(page, selector)).evaluate(() => document.body.innerText),
  };
}

async function frameOf(page: Page, selector: string): Promise<Frame> {
  const handle = (await page.waitForSelector(selector)) as ElementHandle<HTMLIFrameElement> | null;
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`${selector} is no frame`);
  return frame;
}

async function toEnd(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('End');
  await page.keyboard.up('Control');
}

/** Ctrl+Z in the page. */
export async function undo(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}

/** Waits until the field holds exactly this text; fails with what it holds instead. */
export async function expectText(page: Page, field: DemoField, expected: string): Promise<void> {
  let seen = '';
  try {
    await until('the text is there', async () => {
      seen = await field.text(page);
      return seen === expected;
    });
  } catch (cause) {
    throw new Error(`${field.name} holds ${JSON.stringify(seen)}, not ${JSON.stringify(expected)}`, { cause });
  }
}

/** Waits until the panel shows this of its field; fails with what it shows instead. */
export async function expectField(panel: Panel, expected: Partial<FieldReport>): Promise<void> {
  await expect.poll(() => panel.fieldStatus(), { timeout: PATIENCE_MS }).toMatchObject(expected);
}

/** Types lines with Enter between them, where the caret is. */
export async function typeLines(page: Page, lines: readonly string[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}
