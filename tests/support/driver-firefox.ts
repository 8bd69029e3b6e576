import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { buildFor, type DriverBrowser, type LaunchOptions, programOf, STARTS_WITHIN_MS } from './driver-browser';
import { type BrowserWindow, browserWindowOf } from './driver-firefox-window';
import { callOn, clickAt, type PanelSurface, pickOption, selectAllOf, turn } from './driver-surface';
import { PATIENCE_MS, until } from './driver-wait';
import { writeXpi } from './driver-xpi';

const ADDON_ID = 'draftside@draftside.org';
/** Firefox draws a random one for each profile; a pref pins it. */
const ADDRESS = '5d1f0a6e-4c2b-4b8e-9a57-2f6f0c9b7d31';

/** The sidebar's document, as an extension page in a tab sees it. */
const SIDEBAR_DOCUMENT = "browser.extension.getViews({ type: 'sidebar' })[0].document";

/**
 * Firefox with the built extension. Its sidebar is no page for WebDriver: its document is reached from another page of the
 * extension in a background tab, and clicks and keys go through the browser's own window.
 */
export async function launchFirefox({ profileDir, language, isNew, home }: LaunchOptions): Promise<DriverBrowser> {
  const browser = await launch(profileDir, language, home);
  const window = await browserWindowOf(browser, ADDON_ID);
  await install(window);
  if (isNew) await window.closeTab(`moz-extension://${ADDRESS}/welcome.html`);
  const helper = await openExtensionPage(browser, 'options.html');
  const surface = surfaceOf(helper, window);
  return {
    puppeteer: browser,
    panel: async () => ((await helper.evaluate(`(${hasSidebar})()`)) === true ? surface : undefined),
    openPanel: async (page) => {
      await page.bringToFront();
      await window.clickAction();
      await until('the sidebar has a document', () => helper.evaluate(`(${hasSidebar})()`) as Promise<boolean>);
      return surface;
    },
    newPage: async (url) => openPage(await browser.newPage(), url),
    openExtensionPage: (name) => openExtensionPage(browser, name),
    acceptPromptFor: async () => undefined, // a pref: no prompt is shown and every request is granted
    killBackground: window.stopBackground,
    close: () => browser.close(),
  };
}

function launch(profileDir: string, language: string, home = process.env['HOME']): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    timeout: STARTS_WITHIN_MS,
    executablePath: programOf('firefox'),
    headless: !process.env['HEADED'],
    userDataDir: profileDir,
    defaultViewport: null,
    env: { ...process.env, HOME: home },
    args: ['--width=1400', '--height=900', '--remote-allow-system-access'], // the last: for moz-extension: and the window
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDRESS }),
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.locale.requested': language === 'en' ? 'en-US' : language, // package firefox-esr-l10n-zh-cn
      'network.dns.localDomains': 'a.test,b.test',
      'xpinstall.signatures.required': false, // Firefox ESR allows an unsigned add-on to be installed for good
      'extensions.autoDisableScopes': 0,
      'sidebar.animation.enabled': false,
      // A page behind another tab stands for one beside the panel, which is seen: its timers are not slowed down to one a
      // second. Puppeteer starts Chromium like that by itself.
      'dom.min_background_timeout_value': 4,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
    },
  });
}

/** Installs for good, as from the store, so that storage and permissions outlive a restart; a rebuilt extension is an update. */
async function install(window: BrowserWindow): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'draftside-xpi-'));
  const file = path.join(folder, 'draftside.xpi');
  writeXpi(buildFor('firefox'), file);
  await window.installAddon(file);
  rmSync(folder, { recursive: true });
}

/** In the background: the tab in front stays in front. */
async function openExtensionPage(browser: Browser, name: string): Promise<Page> {
  return openPage(await browser.newPage({ background: true }), `moz-extension://${ADDRESS}/${name}`);
}

/** `goto` never resolves for pages of the browser and of extensions, so it is fired and its end is looked for. */
async function openPage(page: Page, url: string): Promise<Page> {
  page.setDefaultTimeout(PATIENCE_MS);
  if (/^https?:/.test(url)) {
    await page.goto(url);
    return page;
  }
  page.goto(url).catch(() => undefined); // it only ever times out
  const isLoaded = `location.href.startsWith(${JSON.stringify(url)}) && document.readyState === 'complete'`;
  await until(`${url} is open`, () => page.evaluate(isLoaded).catch(() => false) as Promise<boolean>);
  return page;
}

function hasSidebar(): boolean {
  const { extension } = (
    globalThis as unknown as { browser: { extension: { getViews(f: object): { document: Document }[] } } }
  ).browser;
  return extension.getViews({ type: 'sidebar' })[0]?.document.readyState === 'complete';
}

function surfaceOf(page: Page, window: BrowserWindow): PanelSurface {
  const read: PanelSurface['read'] = (look, ...args) =>
    page.evaluate(callOn(SIDEBAR_DOCUMENT, look, args)) as Promise<ReturnType<typeof look>>;
  const click = (selector: string) =>
    clickAt({ read }, selector, async ({ x, y }) => {
      const origin = await read(screenOrigin);
      await window.click(origin.x + x, origin.y + y);
    });
  return {
    page,
    read,
    click,
    type: async (selector, text) => {
      await click(selector);
      await until(`${selector} has the focus`, () => read(isInFront, selector));
      if (await read(selectAllOf, selector)) await window.type('\uE003'); // WebDriver's backspace
      await window.type(text);
    },
    choose: async (selector, value) => {
      await until(`${selector} offers ${value}`, () => read(pickOption, selector, value));
    },
    leave: window.focusPage,
    catchUp: async () => {
      await page.evaluate(turn(await window.isBackgroundUp()));
    },
  };
}

function screenOrigin(document: Document): { x: number; y: number } {
  const { mozInnerScreenX: x, mozInnerScreenY: y } = document.defaultView as unknown as Record<string, number>;
  return { x: x ?? 0, y: y ?? 0 };
}

/** The window's keys go to it. */
function isInFront(document: Document, selector: string): boolean {
  return document.hasFocus() && document.activeElement === document.querySelector(selector);
}
