// Draws the icon of the extension from its SVG: node scripts/icons.mjs
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const SIZES = [16, 32, 48, 128];
const ICONS = new URL('../public/icon/', import.meta.url);

/** The SVG as a page of exactly its size; the small ones get the drawing without its fine lines. */
function pageFor(svg, size) {
  const hidden = size < 32 ? '<style>.fine{display:none}</style>' : '<style>.coarse{display:none}</style>';
  return `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${hidden}${svg}`;
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const svg = await readFile(new URL('draftside.svg', ICONS), 'utf8');
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(pageFor(svg, size));
    await writeFile(new URL(`${size}.png`, ICONS), await page.screenshot({ omitBackground: true, type: 'png' }));
  }
  console.log(`icons of ${SIZES.join(', ')} pixels written to public/icon`);
} finally {
  await browser.close();
}
