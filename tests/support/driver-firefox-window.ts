import type { Browser } from 'puppeteer-core';
import { until } from './driver-wait';

/** Firefox's own window: the toolbar, the sidebar, the add-ons. */
export interface BrowserWindow {
  installAddon(file: string): Promise<void>;
  clickAction(): Promise<void>;
  stopBackground(): Promise<void>;
  /** It runs, or is starting. */
  isBackgroundUp(): Promise<boolean>;
  /** A mouse click, in screen pixels. */
  click(screenX: number, screenY: number): Promise<void>;
  /** Keys, to whatever has the focus in the window. */
  type(text: string): Promise<void>;
  /** Closes the tab of an address that begins so, once it is there and loaded. WebDriver may know nothing of its document. */
  closeTab(address: string): Promise<void>;
  /** Takes the focus out of the sidebar: clicks that WebDriver makes in a page do not. */
  focusPage(): Promise<void>;
  /** A picture of the whole window as a data: URL. */
  picture(): Promise<string>;
}

/** The part of puppeteer's WebDriver BiDi connection that is used; puppeteer 24.43 keeps it to itself. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: never }>;
}

const EVENTS = "ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs').event";
const ADDONS = "ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager";

/** Verified on Firefox ESR 153. */
export async function browserWindowOf(browser: Browser, addonId: string): Promise<BrowserWindow> {
  const run = await chromeRunner(browser);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(addonId)}).extension`;
  return {
    installAddon: async (file) => {
      await run(`(async () => {
        const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
        file.initWithPath(${JSON.stringify(file)});
        await (await ${ADDONS}.getInstallForFile(file)).install();
      })()`);
      await until('the add-on runs', () => run(`!!WebExtensionPolicy.getByID(${JSON.stringify(addonId)})?.extension`));
      await run(`${extension}.promiseBackgroundStarted?.().then(() => true)`);
    },
    clickAction: async () => {
      await run(`${extension}.apiManager.global.browserActionFor(${extension}).triggerAction(window)`);
      await until('the sidebar is open', () => run('SidebarController.isOpen'));
    },
    stopBackground: async () => {
      await run(`${extension}.terminateBackground({ ignoreDevToolsAttached: true })`);
    },
    isBackgroundUp: () => run(`${extension}.backgroundState !== 'stopped'`),
    click: async (x, y) => {
      const point = `${Math.round(x)} - window.mozInnerScreenX, ${Math.round(y)} - window.mozInnerScreenY`;
      await run(`${EVENTS}.synthesizeMouseAtPoint(${point}, {}, window)`);
    },
    type: async (text) => {
      await run(`${EVENTS}.sendKeys(${JSON.stringify(text)}, window)`);
    },
    closeTab: async (address) => {
      await until(`a tab shows ${address}`, () =>
        run(`(() => {
          const isIt = ({ linkedBrowser: { currentURI, webProgress } }) =>
            currentURI.spec.startsWith(${JSON.stringify(address)}) && !webProgress.isLoadingDocument;
          const tab = gBrowser.tabs.find(isIt);
          if (tab) gBrowser.removeTab(tab);
          return !!tab;
        })()`),
      );
    },
    focusPage: async () => {
      await run('gBrowser.selectedBrowser.focus()');
    },
    picture: () => run(PICTURE) as Promise<string>,
  };
}

type Run = (expression: string) => Promise<never>;

/** Runs code in the browser's own scope. */
async function chromeRunner(browser: Browser): Promise<Run> {
  const { _connection: bidi } = browser as unknown as { _connection?: Bidi; connection?: Bidi };
  const connection = bidi ?? (browser as unknown as { connection: Bidi }).connection;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { url: string; context: string }[] };
  const context = contexts.find(({ url }) => url.includes('browser.xhtml'))?.context;
  return async (expression) => {
    const params = { expression, target: { context }, awaitPromise: true, userActivation: true };
    const { result } = await connection.send('script.evaluate', params);
    const { exceptionDetails, result: value } = result as {
      exceptionDetails?: { text: string };
      result?: { value?: unknown };
    };
    if (exceptionDetails) throw new Error(`in Firefox's window: ${exceptionDetails.text}`);
    return value?.value as never;
  };
}

const PICTURE = `(async () => {
  const { currentWindowGlobal } = window.browsingContext;
  const all = new DOMRect(0, 0, innerWidth, innerHeight);
  const picture = await currentWindowGlobal.drawSnapshot(all, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  Object.assign(canvas, { width: picture.width, height: picture.height }).getContext('2d').drawImage(picture, 0, 0);
  return canvas.toDataURL('image/png');
})()`;
