// Looks at every pane in its languages and themes: npm run pictures, or node scripts/gallery.mjs [FOLDER FOR PICTURES] [PART OF A VIEW'S NAME] [LANGUAGE/THEME]
// Prints what axe-core finds and what scrolls sideways; exit 1 if there is anything.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { VIEWS } from '../tests/gallery/views.mjs';

const [folder, part = '', only = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const LOOKS = ['zh-CN/light', 'zh-CN/dark', 'en/light', 'en/dark', 'zh-TW/light']
  .filter((look) => look.includes(only))
  .map((look) => look.split('/'));

const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const server = await createServer({
  root: join(root, 'tests/gallery'),
  publicDir: join(root, 'public'),
  configFile: false,
  logLevel: 'error',
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  server: { fs: { allow: [root] }, hmr: false },
});
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});

try {
  await server.listen();
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const page = await browser.newPage();
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  const views = Object.entries(VIEWS).filter(([name]) => name.includes(part));
  for (const [name, view] of views) {
    for (const look of LOOKS) troubles.push(...(await lookAt(page, name, view, look)));
  }
  for (const trouble of troubles) console.log(trouble);
  console.log(`${views.length * LOOKS.length} looked at, ${troubles.length} troubles`);
  process.exitCode = troubles.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}

async function lookAt(page, name, { query, width, act, until }, [lang, theme]) {
  await page.setViewport({ width, height: 720, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${server.resolvedUrls.local[0]}?${query}&lang=${lang}&theme=${theme}`);
  await page.waitForSelector('body[data-done]');
  await act?.(page);
  if (until !== undefined) await page.waitForSelector(until);
  const title = `${name}.${lang}.${theme}`;
  if (folder !== undefined) {
    await page.screenshot({ path: join(folder, `${title}.png`), fullPage: query.startsWith('page=') });
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const found = await violations(page);
  return [...(wide > 0 ? [`scrolls sideways by ${wide} px`] : []), ...found].map((trouble) => `${title}: ${trouble}`);
}

async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}
