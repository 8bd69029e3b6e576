// What a key costs a person in a text area of 100,000 characters, with everything of ours at work in the page and without
// us: interleaved blocks of keys in two tabs of one browser, and two bare tabs beside each other, which is the noise.
// Part of npm run bench -- typing (a build has to be there).
import { createServer } from 'node:http';
import { loadDriver } from './load-driver.mjs';

const LENGTH = 100_000;
const KEYS = 20;
const BLOCKS = 14;

/** One row for each pair of tabs. */
export async function benchTyping(load) {
  const { makeReport } = await load('tests/bench/synthetic.ts');
  const { siteKey } = await load('utils/app/site-kind.ts');
  const { launchDraftside } = await loadDriver();
  const server = await serveArea(makeReport(LENGTH));
  const draftside = await launchDraftside({ browser: 'chromium' });
  try {
    const { port } = server.address();
    const address = { bare: `http://localhost:${port}/a`, other: `http://localhost:${port}/b` };
    const ours = `http://127.0.0.1:${port}/a`;
    await draftside.grantSite('http://127.0.0.1/*');
    await bind(draftside, siteKey(ours));
    const noise = await compare(draftside, address.bare, address.other);
    const cost = await compare(draftside, address.bare, ours);
    return [row('no extension beside none', noise), row('Draftside beside none', cost)];
  } finally {
    await draftside.close();
    server.close();
  }
}

/** A report kind is bound to the page: the check before posting, drafts and triggers are all at work. */
async function bind(draftside, key) {
  const options = await draftside.openExtensionPage('options.html');
  const settings = { version: 1, kindBySite: { [key]: 'weekly' } };
  await options.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings })})`);
  await options.close();
}

async function compare(draftside, bareAddress, otherAddress) {
  const [bare, other] = [await openArea(draftside, bareAddress), await openArea(draftside, otherAddress)];
  const times = { bare: [], other: [] };
  for (const one of [bare, other]) await typeKeys(one); // loads what is loaded on demand
  for (let block = 0; block < BLOCKS; block += 1) {
    const order = block % 2 === 0 ? ['bare', 'other'] : ['other', 'bare'];
    for (const name of order) times[name].push(...(await typeKeys(name === 'bare' ? bare : other)));
  }
  for (const one of [bare, other]) await one.page.close();
  return times;
}

async function openArea(draftside, address) {
  const page = await draftside.newPage(address);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.click('#field');
  return { page, session };
}

/** Main-thread CPU in ms of each key, to the frame that shows it; what is done in the pauses between is the next key's. */
async function typeKeys({ page, session }) {
  await page.bringToFront();
  const found = [];
  let before = await busyMs(session);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('abcde'[key % 5]);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20))));
    const after = await busyMs(session);
    found.push(after - before);
    before = after;
  }
  return found;
}

async function busyMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

function row(name, { bare, other }) {
  const at = (times, share) => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)];
  const ratio = (share) => round(at(other, share) / at(bare, share));
  const figures = { keys: other.length, p50Ms: round(at(other, 0.5)), p95Ms: round(at(other, 0.95)) };
  return { name, size: LENGTH, ...figures, p50Ratio: ratio(0.5), p95Ratio: ratio(0.95) };
}

const round = (value) => Math.round(value * 1000) / 1000;

async function serveArea(text) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>x</title><form><textarea id="field" rows="20" cols="80">${text}</textarea><button>提交</button></form>`,
    );
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return server;
}
