// The gallery of views (tests/gallery) and a browser to look at it with.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Promise<{page: import('puppeteer-core').Page, address: string, close: () => Promise<void>}>} */
export async function openGallery() {
  const server = await createServer({
    root: join(root, 'tests/gallery'),
    publicDir: join(root, 'public'),
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: /^@\//, replacement: root }] },
    server: { fs: { allow: [root] }, hmr: false },
  });
  await server.listen();
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  return {
    page,
    address: server.resolvedUrls.local[0],
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
