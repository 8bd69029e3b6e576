// Launches Chromium or Firefox for tests of the page layer, and puts the bundled page layer into fixture pages.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';

export type BrowserName = 'chromium' | 'firefox';

const PATHS: Readonly<Record<BrowserName, readonly (string | undefined)[]>> = {
  chromium: [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'],
  firefox: [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

/** Browsers to test in: those installed, or the one named by TEST_BROWSER. */
export function availableBrowsers(): readonly BrowserName[] {
  const wanted = process.env['TEST_BROWSER'];
  const names: readonly BrowserName[] = ['chromium', 'firefox'];
  return names.filter((name) => (wanted === undefined || wanted === name) && pathOf(name) !== undefined);
}

function pathOf(name: BrowserName): string | undefined {
  return PATHS[name].find((path) => path !== undefined && existsSync(path));
}

export async function launchBrowser(name: BrowserName): Promise<Browser> {
  const executablePath = pathOf(name);
  if (executablePath === undefined) throw new Error(`${name} is not installed; set CHROME_PATH or FIREFOX_PATH`);
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    headless: true,
    args: name === 'chromium' && isRoot ? ['--no-sandbox'] : [],
    defaultViewport: { width: 1000, height: 800 },
  });
}

let pageLayer: Promise<string> | undefined;

/** Starts the page layer in the page, as the content script would. */
export async function startPageLayer(page: Page): Promise<void> {
  pageLayer ??= bundleForPage('page-layer.ts');
  await page.evaluate(await pageLayer);
}

/** A file of this folder as one script. */
export async function bundleForPage(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bundledForPage' } },
  });
  const [result] = Array.isArray(output) ? output : [output];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error('the page layer was not bundled');
  return chunk.code;
}
