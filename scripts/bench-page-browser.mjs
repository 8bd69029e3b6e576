// A browser with one extension or none, and what can be read from it: bytes parsed, thread time of scripts, heap, the page's DOM.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './bootstrap.mjs';

/** Extensions wait for idle moments and timers; what they do later is not the page's load any more. */
const SETTLE_MS = 1200;
const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'];
const OF_AN_EXTENSION = /^chrome-extension:/;

/** Opens a browser with a fresh profile. `folder`: an unpacked extension; `prepare(browser, id)`: before pages are measured. */
export async function openArm({ folder, prepare }, origin) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'bench-page-'));
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    pipe: true, // extensions can be loaded through a pipe only
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 800 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...[
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
      ...(folder === undefined ? [] : [`--load-extension=${folder}`]),
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
  await delay(SETTLE_MS * 2); // the extension starts, and some greet with a page
  await prepare?.(browser);
  const page = await browser.newPage();
  for (const other of await browser.pages()) if (other !== page) await other.close();
  const cdp = await page.createCDPSession();
  await page.goto(`${origin}/blank`);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const close = async () => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { browser, page, cdp, close, open: (name) => openPage(page, `${origin}/${name}`) };
}

async function openPage(page, url) {
  await page.goto(url);
  await delay(SETTLE_MS);
}

/** A person's click into the field; what comes with the first focus has come afterwards. */
export async function clickField({ page }, selector = '#field') {
  await page.bringToFront();
  await page.click(selector);
  await delay(SETTLE_MS);
}

/** Characters of extension scripts that were parsed while `work` ran. */
export async function bytesParsed({ cdp }, work) {
  let bytes = 0;
  const note = ({ url, length }) => {
    if (OF_AN_EXTENSION.test(url)) bytes += length;
  };
  cdp.on('Debugger.scriptParsed', note);
  await cdp.send('Debugger.enable');
  bytes = 0; // those that were there before are told at once
  await work();
  await cdp.send('Debugger.disable');
  cdp.off('Debugger.scriptParsed', note);
  return bytes;
}

/**
 * Thread time in ms while `work` ran: inside extension scripts; and in microtasks that no script's event encloses, which carry
 * no address (`await` continues there).
 */
export async function traced({ cdp }, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return {
    scripts: outermostMs(events.filter(isOfExtension)),
    microtasks: outermostMs(
      events.filter((event) => event.ph === 'X' && (event.name === 'RunMicrotasks' || isOfExtension(event))),
      'RunMicrotasks',
    ),
  };
}

const isOfExtension = ({ ph, args }) => ph === 'X' && OF_AN_EXTENSION.test(args?.data?.url ?? args?.fileName ?? '');

/** Sums events that lie in no other one of these; only those of `name`, if it is given. */
function outermostMs(events, name) {
  const endOf = new Map();
  let ms = 0;
  for (const { pid, tid, ts, dur = 0, tdur = dur, name: own } of [...events].sort((a, b) => a.ts - b.ts)) {
    const thread = `${pid}:${tid}`;
    if ((endOf.get(thread) ?? 0) > ts) continue;
    endOf.set(thread, ts + dur);
    if (name === undefined || own === name) ms += tdur / 1000;
  }
  return ms;
}

/** CPU of the renderer's main thread in ms while `work` ran: the browser's own part included. */
export async function mainThreadMs({ cdp }, work) {
  const before = await metric(cdp, 'TaskDuration');
  await work();
  return ((await metric(cdp, 'TaskDuration')) - before) * 1000;
}

/** kB of JavaScript heap that a page holds, all its frames and worlds together, after garbage was collected. */
export async function heapKb({ cdp, open }, name) {
  await open(name);
  for (let pass = 0; pass < 2; pass += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await metric(cdp, 'JSHeapUsedSize')) / 1024;
}

async function metric(cdp, name) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name).value;
}

/** What anybody can see of the page: its source, its elements with their attributes, and the names in its world. */
export function surroundings({ page }) {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')];
    return {
      characters: document.documentElement.outerHTML.length,
      nodes: elements.length,
      attributes: elements.reduce((sum, element) => sum + element.attributes.length, 0),
      names: Object.getOwnPropertyNames(window).length,
    };
  });
}

/** The floor of everything that comes with a frame: an extension whose only script does nothing. */
export function makeEmptyExtension() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-empty-'));
  const script = { matches: ['<all_urls>'], js: ['empty.js'], run_at: 'document_start', all_frames: true };
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', content_scripts: [script] };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'empty.js'), ';');
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
