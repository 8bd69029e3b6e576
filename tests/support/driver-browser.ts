import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type BrowserName, findBrowser, root } from '../../scripts/bootstrap.mjs';
import type { PanelSurface } from './driver-surface';

export type Language = 'zh-CN' | 'en';

/** Everything that differs between the browsers, behind one small interface. */
export interface DriverBrowser {
  readonly puppeteer: Browser;
  newPage(url: string): Promise<Page>;
  /** The panel that is open already. */
  panel(): Promise<PanelSurface | undefined>;
  /** Clicks the toolbar button for the page in front, then finds the panel's document. */
  openPanel(page: Page): Promise<PanelSurface>;
  /** An extension page in a tab. */
  openExtensionPage(name: string): Promise<Page>;
  /** Lets the product's own request for this pattern succeed as if the person had accepted the prompt. */
  acceptPromptFor(pattern: string): Promise<void>;
  killBackground(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly profileDir: string;
  readonly language: Language;
  /** The profile has never had the extension: its welcome page will come. */
  readonly isNew: boolean;
  /** Instead of the home folder of whoever runs the test. */
  readonly home?: string;
  readonly chromiumBuild?: string;
}

/** On a machine that has just started others. */
export const STARTS_WITHIN_MS = 90_000;

export function programOf(name: BrowserName): string {
  const program = findBrowser(name);
  if (program === undefined) throw new Error(`no ${name} on this machine: set CHROME_PATH or FIREFOX_PATH`);
  return program;
}

/** The folder of the production build; DRAFTSIDE_OUTPUT names another place than .output for both. */
export function buildFor(name: BrowserName): string {
  const output = process.env['DRAFTSIDE_OUTPUT'] ?? path.join(root, '.output');
  const folder = path.join(output, name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (!existsSync(path.join(folder, 'manifest.json'))) throw new Error(`nothing is built in ${folder}: npm run build`);
  return folder;
}
