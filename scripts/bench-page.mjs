// What an extension costs the pages of a person who writes: beside no extension, an empty one, and any that --ext NAME=DIR
// names. CPU is thread time inside the extension's own scripts; heap is the difference of pairs AB, BA, …; bytes and DOM are
// exact. The first row is a bare browser beside another: what is smaller than that is noise. Part of npm run bench -- page.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { FRAMES_IN_ALL, servePages } from '../tests/bench/pages.mjs';
import {
  bytesParsed,
  clickField,
  heapKb,
  mainThreadMs,
  makeEmptyExtension,
  openArm,
  surroundings,
  traced,
} from './bench-page-browser.mjs';

const STORM = 10_000;
const KEYS = 40;
const KEY_EVERY_MS = 30;
const AFTER_KEYS_MS = 1000;
const PAIRS = 4;

/**
 * One row for each arm. `extensions`: { name, folder } of others to measure in the same run; `only`: names of rows, or none for
 * all; `keep` gets each row when it is done.
 */
export async function benchPage(load, root, extensions, only, keep) {
  const folder = path.join(root, '.output/chrome-mv3');
  if (!existsSync(folder)) throw new Error('nothing is built yet: run npm run build first');
  const { siteKey } = await load('utils/app/site-kind.ts');
  const server = await servePages();
  const empty = makeEmptyExtension();
  const arms = [
    { name: 'no extension (A/A)' },
    { name: 'empty content script', folder: empty.folder },
    { name: 'Draftside, site not enabled', folder },
    { name: 'Draftside, site enabled', folder, prepare: enable(server.origin, siteKey) },
    ...extensions,
  ].filter(({ name }) => only.length === 0 || only.includes(name));
  try {
    await inArm({}, server.origin, ({ browser }) => tryToLoad(browser, extensions));
    const rows = [];
    const bare = await inArm({}, server.origin, measureAlone);
    for (const arm of arms) {
      const alone = await inArm(arm, server.origin, measureAlone);
      rows.push(rowOf(arm.name, alone, bare, await heapBesideBare(arm, server.origin)));
      keep(rows.at(-1));
    }
    return rows;
  } finally {
    server.close();
    empty.remove();
  }
}

/** What Chromium refuses is told before anything is measured. */
async function tryToLoad(browser, extensions) {
  for (const { name, folder } of extensions) {
    await browser.installExtension(folder).catch((cause) => {
      throw new Error(`--ext ${name}: Chromium does not load ${folder}: ${cause.message}`, { cause });
    });
  }
}

async function inArm(arm, origin, work) {
  const opened = await openArm(arm, origin);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/** Everything but the heap, in which debugger and tracer leave traces. */
async function measureAlone(arm) {
  const cold = await traced(arm, () => arm.open('trivial'));
  const repeat = async (count, work) => median(await series(count, () => traced(arm, work)));
  const trivial = await repeat(5, () => arm.open('trivial'));
  const forum = await repeat(3, () => arm.open('forum'));
  const left = await surroundings(arm);
  const frames = await repeat(3, () => arm.open('frames'));
  const bytes = await bytesParsed(arm, () => arm.open('frames'));
  await arm.open('storm');
  const storm = await repeat(3, () => runStorm(arm));
  await clickField(arm);
  const stormFocused = await repeat(3, () => runStorm(arm));
  await arm.open('blank');
  const whole = await bytesParsed(arm, async () => {
    await arm.open('long-area');
    await clickField(arm);
  });
  return { cold, trivial, forum, left, frames, bytes, storm, stormFocused, whole, ...(await measureKeys(arm, repeat)) };
}

async function measureKeys(arm, repeat) {
  const keys = {};
  for (const name of ['long-area', 'long-rich']) {
    await arm.open(name);
    await clickField(arm);
    await typeKeys(arm);
    keys[name] = await repeat(3, () => typeKeys(arm));
    keys[`${name} main`] = middle(await series(3, () => mainThreadMs(arm, () => typeKeys(arm))));
  }
  return { keys };
}

async function runStorm({ page }) {
  await page.evaluate(`storm(${STORM})`);
  await delay(AFTER_KEYS_MS);
}

async function typeKeys({ page }) {
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('abcde'[key % 5]);
    await delay(KEY_EVERY_MS);
  }
  await delay(AFTER_KEYS_MS); // what waits for a pause in typing belongs to the keys
}

/** kB more than a bare browser beside it: on a page of one frame, and for each frame of many. */
async function heapBesideBare(arm, origin) {
  const [bare, other] = [await openArm({}, origin), await openArm(arm, origin)];
  try {
    const one = await differences(bare, other, 'trivial', PAIRS);
    const many = await differences(bare, other, 'frames', 2);
    return { one, perFrame: many / FRAMES_IN_ALL };
  } finally {
    await bare.close();
    await other.close();
  }
}

async function differences(bare, other, name, pairs) {
  const found = await series(pairs, async (pair) => {
    const isOtherFirst = pair % 2 === 1;
    const first = await heapKb(isOtherFirst ? other : bare, name);
    const second = await heapKb(isOtherFirst ? bare : other, name);
    return isOtherFirst ? first - second : second - first;
  });
  return middle(found);
}

function rowOf(name, alone, bare, heap) {
  const cpu = (of, count = 1) => round(cpuOf(of(alone), of(bare)) / count);
  const key = (field) => cpu(({ keys }) => keys[field], KEYS);
  const keyMain = (field) => round((alone.keys[`${field} main`] - bare.keys[`${field} main`]) / KEYS);
  return {
    name,
    bytesAFrame: Math.round(alone.bytes / FRAMES_IN_ALL),
    bytesInUse: alone.whole,
    coldMs: cpu(({ cold }) => cold),
    trivialMs: cpu(({ trivial }) => trivial),
    forumMs: cpu(({ forum }) => forum),
    frameMs: cpu(({ frames }) => frames, FRAMES_IN_ALL),
    stormMs: cpu(({ storm }) => storm),
    stormInUseMs: cpu(({ stormFocused }) => stormFocused),
    keyAreaMs: key('long-area'),
    keyRichMs: key('long-rich'),
    keyAreaMainMs: keyMain('long-area'),
    keyRichMainMs: keyMain('long-rich'),
    heapKb: Math.round(heap.one),
    heapKbAFrame: Math.round(heap.perFrame),
    domCharacters: alone.left.characters - bare.left.characters,
    domNodes: alone.left.nodes - bare.left.nodes,
    domAttributes: alone.left.attributes - bare.left.attributes,
    names: alone.left.names - bare.left.names,
  };
}

/** In its own scripts, and in microtasks as far as they go beyond those of a bare browser. */
const cpuOf = (one, bare) => one.scripts + Math.max(0, one.microtasks - bare.microtasks);

async function series(count, work) {
  const found = [];
  for (let index = 0; index < count; index += 1) found.push(await work(index));
  return found;
}

function median(found) {
  return {
    scripts: middle(found.map(({ scripts }) => scripts)),
    microtasks: middle(found.map(({ microtasks }) => microtasks)),
  };
}

const middle = (figures) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];

const round = (value) => Math.round(value * 1000) / 1000;

/** Enables the site as its person would have, with a report kind bound to its pages: every script that we have is then at work. */
const enable = (origin, siteKey) => async (browser) => {
  const [id] = [...(await browser.extensions()).keys()];
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, '*://127.0.0.1/*')`);
  await settings.goto(`chrome-extension://${id}/options.html#sites`);
  await (await settings.waitForSelector('form[data-site-form] [name=site]')).type('http://127.0.0.1');
  await (await settings.waitForSelector('[data-action=add-site]')).click();
  const pages = ['long-area', 'long-rich', 'storm'].map((name) => [siteKey(`${origin}/${name}`), 'weekly']);
  await settings.evaluate(bind, Object.fromEntries(pages));
  await settings.waitForFunction('chrome.scripting.getRegisteredContentScripts().then((all) => all.length > 0)');
  await settings.close();
};

const bind = (kindBySite) => chrome.storage.local.set({ settings: { version: 1, kindBySite } });
