import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { fieldStatus } from './driver-acts';
import type { DriverBrowser, Language } from './driver-browser';
import { launchChromium } from './driver-chromium';
import { launchFirefox } from './driver-firefox';
import { createPanel, type Panel } from './driver-panel';
import { grantSite } from './driver-site';
import { hasLooked, noteLooks, type PanelSurface } from './driver-surface';
import { until } from './driver-wait';

export type { PanelOutcome } from './driver-acts';
export type { Panel } from './driver-panel';
export type { FieldReport, PanelFinding, PanelSection } from './driver-reading';

export interface DraftsideOptions {
  readonly browser?: 'chromium' | 'firefox';
  /** Kept when it is given; otherwise a new one is made and removed by `close`. */
  readonly profileDir?: string;
  readonly language?: 'zh-CN' | 'en';
  /** The folder of the person at the computer, where Firefox also looks for what an administrator has set for them. */
  readonly home?: string;
  /** The folder of the extension that Chromium has, in place of the production build. */
  readonly chromiumBuild?: string;
}

/** A browser with the built, unmodified production extension (`.output`), driven as a person would. */
export interface Draftside {
  newPage(url: string): Promise<Page>;
  /** Clicks the toolbar action on that page; resolves when the real panel has rendered and looked at it. */
  openPanel(page: Page): Promise<Panel>;
  /** Enables a site for good, as a person who accepts the browser's prompt. */
  grantSite(pattern: string): Promise<void>;
  /** Ends the browser and starts it again with the same profile; pages and panels of before are gone. */
  restart(): Promise<void>;
  /** Kills the browser as the system would (kill -9), and starts it again with the same profile. */
  crash(): Promise<void>;
  killBackground(): Promise<void>;
  /** A page of the extension in a tab of its own, such as options.html. */
  openExtensionPage(name: string): Promise<Page>;
  close(): Promise<void>;
}

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox };

export async function launchDraftside(options: DraftsideOptions = {}): Promise<Draftside> {
  const { browser: name = 'chromium', language = 'zh-CN', profileDir, home, chromiumBuild } = options;
  const profile = profileDir ?? (await mkdtemp(path.join(os.tmpdir(), 'draftside-profile-')));
  const launch = async () =>
    LAUNCHERS[name]({
      profileDir: profile,
      language: language satisfies Language,
      isNew: await isUnused(profile),
      ...(home !== undefined && { home }),
      ...(chromiumBuild !== undefined && { chromiumBuild }),
    });
  let browser = await launch();
  return {
    newPage: (url) => browser.newPage(url),
    openPanel: (page) => openPanel(browser, page),
    grantSite: (pattern) => grantSite(browser, pattern),
    restart: async () => {
      await browser.close();
      browser = await launch();
    },
    crash: async () => {
      const process = browser.puppeteer.process();
      const ended = new Promise((resolve) => process?.once('exit', resolve));
      process?.kill('SIGKILL');
      await ended;
      browser = await launch();
    },
    killBackground: () => browser.killBackground(),
    openExtensionPage: (name) => browser.openExtensionPage(name),
    close: async () => {
      await browser.close();
      if (profileDir === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openPanel(browser: DriverBrowser, page: Page): Promise<Panel> {
  await page.bringToFront();
  await watchOpenPanel(await browser.panel());
  const surface = await browser.openPanel(page);
  await until('the panel has rendered', () => surface.read((document) => 'ready' in (document.body?.dataset ?? {})));
  await until('the panel has looked at the page', () => surface.read(hasLooked));
  await fieldStatus(surface);
  await surface.leave();
  return createPanel(surface);
}

/** Fewer than are needed to tell which field of the page has the focus. */
const READINGS_ONCE_TURNED = 4;

/** A panel that is open already may show for long what it knew of the page before the click gave access to it. */
async function watchOpenPanel(surface: PanelSurface | undefined): Promise<void> {
  if (surface === undefined) return;
  try {
    await fieldStatus(surface, READINGS_ONCE_TURNED);
    await surface.read(noteLooks);
  } catch (cause) {
    if (!/closed|detached|destroyed/i.test(String(cause))) throw cause; // it was just closing: the click opens another one
  }
}

/** A folder that no browser has written to. */
async function isUnused(profile: string): Promise<boolean> {
  return !existsSync(profile) || (await readdir(profile)).length === 0;
}
