import { type Browser, browser as wxtBrowser } from 'wxt/browser';

export type { Browser } from 'wxt/browser';

/** Firefox's sidebar and the absence of Chromium's panel, which WXT's Chromium-shaped types do not know. */
interface PanelApis {
  /** Chromium 114 and 115 have it without a way to open it. */
  readonly sidePanel?: Partial<Pick<typeof Browser.sidePanel, 'open'>>;
  readonly sidebarAction?: { open(): Promise<void> };
}

/** The extension API with promises in every browser. The only import of wxt/browser. */
export const browser = wxtBrowser;

/**
 * The ways this browser has of showing a panel; both absent in Chromium browsers without a side panel. Read when called:
 * there is no extension API while WXT evaluates entrypoints at build time.
 */
export function panelApis(): PanelApis {
  return wxtBrowser as unknown as PanelApis; // every member is optional, so the lie cannot be told
}
