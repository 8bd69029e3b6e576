// A person subscribes to what an office publishes: the built extension against a server on loopback.
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SIGNED_FORMAT, signedText } from '../../utils/core/libraries/envelope';
import { availableBrowsers } from '../support/browser';
import { type Draftside, launchDraftside } from '../support/driver';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key = String(publicKey.export({ format: 'jwk' })['x']);

function publish(sequence: number, titles: readonly string[]): string {
  const snippets = titles.map((title, index) => ({ id: `s${index}`, title, body: `${title}。` }));
  const payload = JSON.stringify({
    format: 'draftside-team',
    v: 1,
    id: 'office',
    name: '单位短语',
    sequence,
    snippets,
  });
  const signature = sign(null, Buffer.from(signedText(payload)), privateKey).toString('base64url');
  return JSON.stringify({ format: SIGNED_FORMAT, v: 1, key, signature, payload });
}

describe.each(availableBrowsers().slice(0, 1))('%s', (browser) => {
  let draftside: Draftside;
  let server: Server;
  let page: Page;
  let body = publish(1, ['单位专用一', '单位专用二']);

  beforeAll(async () => {
    server = createServer((_request, response) => response.end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    draftside = await launchDraftside({ browser });
    await draftside.grantSite('*://127.0.0.1/*');
    page = await draftside.openExtensionPage('options.html#team');
  });
  afterAll(async () => {
    await draftside?.close();
    server?.close();
  });

  const click = async (selector: string) => {
    await page.bringToFront();
    await (await page.waitForSelector(`${selector}:not([disabled])`))?.click();
  };
  const said = async (selector: string) =>
    (await page.waitForSelector(selector))?.evaluate((element) => element.textContent ?? '');

  test('a signed library is looked at, subscribed to and listed', async () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await (await page.waitForSelector('[name=libraryAddress]'))?.type(
      `http://127.0.0.1:${port}/office.json#key=${key}`,
    );
    await click('[data-action=look-library]');
    expect(await said('[data-library-found]')).toContain('单位短语');
    await click('[data-action=subscribe]');
    expect(await said('[data-library]')).toContain('单位短语');
  });

  test('an update says what it brought; one that was tampered with changes nothing', async () => {
    body = publish(2, ['单位专用一', '单位专用二改', '单位专用三']);
    await click('[data-action=refresh-libraries]');
    expect(await said('[data-library-news]')).toMatch(/单位专用三.*单位专用二改/s);
    body = publish(3, ['丁']).replace('丁', '假');
    await click('[data-action=refresh-libraries]');
    await said('[data-library-trouble=bad-signature]');
    const panel = await draftside.openExtensionPage('sidepanel.html');
    await panel.bringToFront();
    await (await panel.waitForSelector('[role=tab][data-pane=snippets]'))?.evaluate((tab) =>
      (tab as HTMLElement).click(),
    );
    const search = await panel.waitForSelector('[data-snippet-search]');
    await search?.type('单位专用');
    for (const title of ['单位专用一', '单位专用二改', '单位专用三'])
      await panel.waitForSelector(`[data-title="${title}"]`);
    expect(await panel.$('[data-title="假"]')).toBeNull();
    await panel.close();
  });
});
