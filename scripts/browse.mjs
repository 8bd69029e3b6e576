// A browser with the built extension on the demo page, for `npm start`.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser, root } from './bootstrap.mjs';

const isRoot = process.getuid?.() === 0;

/** Opens a window on `address`; resolves when the person closes it. */
export async function browse(address) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'draftside-start-'));
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: false,
    pipe: true, // extensions can be loaded through a pipe only
    enableExtensions: [path.join(root, '.output/chrome-mv3')],
    userDataDir: profile,
    defaultViewport: null,
    args: [...(isRoot ? ['--no-sandbox'] : []), '--no-first-run', '--disable-sync', '--window-size=1400,900'],
    env: { ...process.env, LANGUAGE: process.env.LANGUAGE ?? 'zh_CN' },
  });
  const [page] = await browser.pages();
  await page.goto(address);
  await new Promise((resolve) => browser.once('disconnected', resolve));
  rmSync(profile, { recursive: true, force: true });
}
