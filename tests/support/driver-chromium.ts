import puppeteer, { type Browser, type CDPSession, type Page, type Protocol, type Target } from 'puppeteer-core';
import {
  buildFor,
  type DriverBrowser,
  type Language,
  type LaunchOptions,
  programOf,
  STARTS_WITHIN_MS,
} from './driver-browser';
import { callOn, clickAt, hasFocus, type PanelSurface, pickOption, selectAllOf, turn } from './driver-surface';
import { PATIENCE_MS, until } from './driver-wait';
import { closeWelcome } from './driver-welcome';

/** The UI language comes from the environment (package chromium-l10n); --lang alone does nothing on Linux. */
const LANGUAGES: Record<Language, string> = { 'zh-CN': 'zh_CN', en: 'en_US' };

/** Chromium with the built extension; its side panel is a page like any other. */
export async function launchChromium(options: LaunchOptions): Promise<DriverBrowser> {
  const browser = await launch(options);
  const worker = await browser.waitForTarget(isWorker, { timeout: PATIENCE_MS });
  const id = new URL(worker.url()).host;
  await until('the background runs', () => isBackgroundReady(worker));
  if (options.isNew) await closeWelcome(browser, `chrome-extension://${id}/`);
  const action = (await browser.extensions()).get(id);
  if (action === undefined) throw new Error('the extension is not in the browser');
  /** Beside the page, or in a window of its own. */
  const isPanel = (target: Target) => target.url().split('?')[0] === `chrome-extension://${id}/sidepanel.html`;
  const surface = async (target: Target) => surfaceOf(await target.asPage(), () => browser.targets().some(isWorker));
  return {
    puppeteer: browser,
    panel: async () => {
      const target = browser.targets().find(isPanel);
      return target && surface(target);
    },
    openPanel: async (page) => {
      await page.bringToFront();
      await page.triggerExtensionAction(action);
      return surface(await browser.waitForTarget(isPanel, { timeout: PATIENCE_MS }));
    },
    newPage: (url) => newPage(browser, url),
    openExtensionPage: (name) => newPage(browser, `chrome-extension://${id}/${name}`),
    acceptPromptFor: (pattern) => allowHost(browser, id, pattern),
    killBackground: () => killWorker(browser),
    close: () => browser.close(),
  };
}

async function newPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  return page;
}

function launch({ profileDir, language, chromiumBuild = buildFor('chromium') }: LaunchOptions): Promise<Browser> {
  return puppeteer.launch({
    executablePath: programOf('chromium'),
    headless: !process.env['HEADED'],
    timeout: STARTS_WITHIN_MS,
    pipe: true, // extensions can be loaded through a pipe only
    enableExtensions: true,
    userDataDir: profileDir,
    defaultViewport: null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Not puppeteer's way of loading: that installs anew at each start and forgets the permissions granted before.
      `--load-extension=${chromiumBuild}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      '--window-size=1400,900',
      '--host-resolver-rules=MAP *.test 127.0.0.1',
    ],
    env: { ...process.env, LANGUAGE: LANGUAGES[language] },
  });
}

const isWorker = (target: Target) =>
  target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');

/** Right after its target appears the worker has no extension API yet. */
async function isBackgroundReady(target: Target): Promise<boolean> {
  const session = await target.createCDPSession();
  const expression = 'typeof chrome !== "undefined" && chrome.action !== undefined';
  const { result } = await session.send('Runtime.evaluate', { expression });
  await session.detach(); // one that is looked at is never stopped, and comes back as if at a breakpoint
  return result.value === true;
}

/**
 * Resolves when it has stopped. That its target is gone would not tell: an open page may wake it anew at once. Asked of
 * the browser and not of the worker, which may end by itself at any moment.
 */
async function killWorker(browser: Browser): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages();
  const session = await page.createCDPSession();
  const versions: Protocol.ServiceWorker.ServiceWorkerVersion[] = [];
  session.on('ServiceWorker.workerVersionUpdated', (update) => versions.push(...update.versions));
  await session.send('ServiceWorker.enable');
  const { versionId } = await until('the background is known', () => versions.find(isActivated));
  await until('nothing looks at the background', () => isLeftAlone(session));
  await session.send('ServiceWorker.stopWorker', { versionId });
  await until('the background is stopped', () =>
    versions.some((version) => version.versionId === versionId && version.runningStatus === 'stopped'),
  );
  await session.detach();
}

const isActivated = ({ scriptURL, status }: Protocol.ServiceWorker.ServiceWorkerVersion) =>
  scriptURL.startsWith('chrome-extension://') && status === 'activated';

/** Puppeteer attaches to every worker that starts, and leaves it again. */
async function isLeftAlone(session: CDPSession): Promise<boolean> {
  const { targetInfos } = await session.send('Target.getTargets');
  return !targetInfos.some(({ type, attached }) => type === 'service_worker' && attached);
}

/** What chrome://extensions does when the person switches a site on; a real prompt would wait for ever without a display. */
async function allowHost(browser: Browser, id: string, pattern: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`);
  await page.close();
}

function surfaceOf(page: Page, isBackgroundUp: () => boolean): PanelSurface {
  const read: PanelSurface['read'] = (look, ...args) =>
    page.evaluate(callOn('document', look, args)) as Promise<ReturnType<typeof look>>;
  const click = (selector: string) => clickAt({ read }, selector, ({ x, y }) => page.mouse.click(x, y));
  return {
    page,
    read,
    click,
    type: async (selector, text) => {
      await click(selector);
      await until(`${selector} has the focus`, () => read(hasFocus, selector));
      if (await read(selectAllOf, selector)) await page.keyboard.press('Backspace');
      await page.keyboard.type(text);
    },
    choose: async (selector, value) => {
      await until(`${selector} offers ${value}`, () => read(pickOption, selector, value));
    },
    leave: async () => undefined, // each page has a focus of its own here
    catchUp: async () => {
      await page.evaluate(turn(isBackgroundUp()));
    },
  };
}
