// Times the panel of the built extension in a real Chromium, from opening it until snippets can be seen, beside libraries of
// several sizes, the sizes taking turns. Part of npm run bench -- panel; scripts/size.mjs weighs what is fetched by then.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap.mjs';
import { loadDriver } from './load-driver.mjs';

const SIZES = [60, 10_000, 100_000];
const ROUNDS = 15;
const BUILT = path.join(root, '.output/chrome-mv3');

/** Rows of figures, one per size. `makeSnippets` as in tests/bench/synthetic.ts. */
export async function benchPanel(makeSnippets) {
  if (!existsSync(BUILT)) throw new Error('Nothing is built yet: run npm run build first.');
  const { launchDraftside } = await loadDriver();
  const stages = [];
  for (const size of SIZES) stages.push(await stageWith(launchDraftside, makeSnippets(size)));
  try {
    for (let round = 0; round < ROUNDS; round++) for (const stage of stages) await stage.measure();
    return stages.map(({ size, times }) => rowOf(size, times, stages[0].times));
  } finally {
    for (const { draftside } of stages) await draftside.close();
  }
}

async function stageWith(launchDraftside, snippets) {
  const draftside = await launchDraftside({ browser: 'chromium' });
  const options = await draftside.openExtensionPage('options.html');
  await options.waitForSelector('[data-ready]');
  await options.evaluate("chrome.storage.local.set({ settings: { version: 1, lastPane: 'snippets' } })");
  for (let from = 0; from < snippets.length; from += 5_000)
    await options.evaluate(fill, snippets.slice(from, from + 5_000), from === 0);
  const panel = new URL('/sidepanel.html', options.url()).href;
  await options.goto('about:blank');
  const stage = { draftside, size: snippets.length, times: [] };
  stage.measure = async () => {
    const page = await draftside.newPage('about:blank');
    await page.evaluateOnNewDocument(watch);
    await page.goto(panel);
    stage.times.push(await page.evaluate('painted'));
    await page.waitForSelector('body[data-ready]', { timeout: 120_000 }); // the work behind it must not reach into the next
    await page.close();
  };
  return stage;
}

/** Runs in a page of the extension: replaces its library. */
async function fill(snippets, isFirst) {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('draftside');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(['snippets', 'starters'], 'readwrite');
  if (isFirst) transaction.objectStore('snippets').clear();
  for (const language of ['zh-CN', 'en']) transaction.objectStore('starters').put({ language, addedAtMs: 1 });
  for (const snippet of snippets) transaction.objectStore('snippets').put(snippet);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** Runs before the page's own scripts: resolves `painted` when the first rows have been painted. */
function watch() {
  globalThis.painted = new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[data-snippet-id]') === null) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    requestAnimationFrame(look);
  });
}

function rowOf(size, times, baseline) {
  const [p50, base] = [median(times), median(baseline)];
  return { name: 'panel until snippets can be seen', size, p50Ms: round(p50), timesOf60: round(p50 / base) };
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) / 2)];
const round = (value) => Math.round(value * 100) / 100;
