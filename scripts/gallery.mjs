// Looks at every pane in its languages and themes: npm run pictures, or node scripts/gallery.mjs [FOLDER FOR PICTURES] [PATTERN OF A VIEW'S NAME] [LANGUAGE/THEME]
// Prints what axe-core finds, what scrolls sideways and what is cut off, in a language of long words (en-XA) too; exit 1 if there is anything.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VIEWS } from '../tests/gallery/views.mjs';
import { openGallery } from './gallery-server.mjs';

const [folder, part = '', only = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const LOOKS = ['zh-CN/light', 'zh-CN/dark', 'en/light', 'en/dark', 'zh-TW/light', 'en-XA/light']
  .filter((look) => look.includes(only))
  .map((look) => look.split('/'));

const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const { page, address, close } = await openGallery();

try {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  const views = Object.entries(VIEWS).filter(([name]) => new RegExp(part).test(name));
  const all = views
    .flatMap((view) => LOOKS.map((look) => [...view, look]))
    .filter(([, view, [lang]]) => isSpoken(lang, view));
  for (const [name, view, look] of all) troubles.push(...(await lookAt(name, view, look)));
  for (const trouble of troubles) console.log(trouble);
  console.log(`${all.length} looked at, ${troubles.length} troubles`);
  process.exitCode = troubles.length === 0 ? 0 : 1;
} finally {
  await close();
}

/** What stands in pages is looked at with samples, which there are in two languages. */
function isSpoken(lang, { query }) {
  return ['zh-CN', 'en'].includes(lang) || !/^page=(?!options)/.test(query);
}

async function lookAt(name, { query, width, act, until, media, without = [] }, [lang, theme]) {
  await page.emulateMediaType('screen');
  await page.setViewport({ width, height: 720, deviceScaleFactor: 2 });
  await page.goto(`${address}?${query}&lang=${lang}&theme=${theme}`);
  await page.waitForSelector('body[data-done]');
  await act?.(page);
  if (until !== undefined) await page.waitForSelector(until);
  if (media !== undefined) await page.emulateMediaType(media);
  const title = `${name}.${lang}.${theme}`;
  if (folder !== undefined) {
    await page.screenshot({ path: join(folder, `${title}.png`), fullPage: query.startsWith('page=') });
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const found = [...(await page.evaluate(clippedTexts)), ...(await violations(page, without))];
  return [...(wide > 0 ? [`scrolls sideways by ${wide} px`] : []), ...found].map((trouble) => `${title}: ${trouble}`);
}

/** Runs in the page: texts of which a part cannot be seen, but for those that say so by an ellipsis. */
function clippedTexts() {
  const isCut = (element) => {
    const { overflowX, textOverflow, position } = getComputedStyle(element);
    if (overflowX === 'visible' || /auto|scroll/.test(overflowX) || textOverflow === 'ellipsis') return false;
    return position !== 'absolute' && element.scrollWidth > element.clientWidth + 1; // absolute: for screen readers only
  };
  const overflows = (element) =>
    element.matches('button, .button, [role=tab], .chip, kbd, .badge') && element.scrollWidth > element.clientWidth + 1;
  const all = [...document.querySelectorAll('body *:not(select, textarea, input, svg, svg *)')];
  return all
    .filter((element) => element.clientWidth > 0 && (isCut(element) || overflows(element)))
    .filter((element) => element.querySelector('.snippet-title, .snippet-body') === null)
    .map((element) => `clipped: ${element.outerHTML.slice(0, 140)}`);
}

async function violations(page, without) {
  await page.evaluate(axe);
  return page.evaluate(async (ids) => {
    const rules = Object.fromEntries(ids.map((id) => [id, { enabled: false }]));
    const { violations: found } = await globalThis.axe.run(document, { resultTypes: ['violations'], rules });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }, without);
}
