// What an administrator sets by policy arrives in the built extension, is locked, and goes when the policy goes.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/bootstrap.mjs';
import { availableBrowsers } from '../support/browser';
import { type Draftside, launchDraftside } from '../support/driver';
import { until } from '../support/driver-wait';
import { setPolicy, writePolicyFile } from '../support/office-policy';

const LIBRARY = JSON.stringify({
  format: 'draftside-team',
  v: 1,
  id: 'office',
  name: '市局规范用语',
  sequence: 1,
  snippets: [{ id: 'a', title: '单位专用', body: '单位专用。' }],
});
const FORM = '<!doctype html><meta charset="utf-8"><title>办公</title><textarea></textarea>';
const KIND = 'minutes';

describe.each(availableBrowsers())('%s', (browser) => {
  let draftside: Draftside;
  let server: Server;
  let origin = '';
  const home = mkdtempSync(path.join(os.tmpdir(), 'draftside-home-'));
  const policy = () => ({
    libraries: [{ url: `${origin}/office.json` }, { url: 'http://elsewhere.example.com/insecure' }],
    sites: ['oa.example.cn'],
    kinds: [{ site: `${origin}/new`, kind: KIND }],
  });

  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      if (url !== '/office.json') response.setHeader('content-type', 'text/html');
      response.end(url === '/office.json' ? LIBRARY : FORM);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    writePolicyFile(home, policy());
    draftside = await launchDraftside({ browser, home });
    await draftside.grantSite(`${origin}/*`);
  });
  afterAll(async () => {
    await draftside?.close();
    server?.close();
    rmSync(home, { recursive: true, force: true });
  });

  const row = () => `[data-library="${origin}/office.json"]`;
  const boundPage = () => `[data-guarded-page="${new URL(origin).host}/new"]`;
  const textOf = (page: Page, selector: string) =>
    page.$eval(selector, (element) => element.textContent ?? '').catch(() => ''); // not there yet
  const kindShown = async () => {
    const page = await draftside.newPage(`${origin}/new`);
    await page.click('textarea');
    const shown = (await (await draftside.openPanel(page)).sections()).map(({ id }) => id);
    await page.close();
    return shown;
  };
  const sectionsOf = (kind: string) => {
    const pack = JSON.parse(readFileSync(path.join(root, `public/packs/zh-CN/${kind}.json`), 'utf8')) as {
      sections: { id: string }[];
    };
    return pack.sections.map(({ id }) => id);
  };

  test('libraries, sites and kinds arrive; the library is read and cannot be given up', async () => {
    if (browser === 'chromium') await setPolicy(browser, draftside, home, policy());
    const team = await draftside.openExtensionPage('options.html#team');
    await team.bringToFront();
    await team.waitForSelector(row());
    // In Firefox it was set before its server was allowed.
    await (await team.waitForSelector('[data-action=refresh-libraries]:not([disabled])'))?.click();
    await until('the library was read', async () => (await textOf(team, row())).includes('市局规范用语'));
    await until('it is locked', async () => (await textOf(team, `${row()} .team-preset`)) === '由单位设置');
    expect(await team.$(`${row()} [data-action=unsubscribe]`)).toBeNull();
    expect(await team.$$('[data-library]')).toHaveLength(1);
    await until('the site is shown', async () => (await textOf(team, '.sites')) === 'oa.example.cn');
    expect(await team.$('[data-action=enable-office-sites]')).not.toBeNull();
    await team.close();
    const checks = await draftside.openExtensionPage('options.html#checks');
    await until('the kind is locked', async () => (await textOf(checks, boundPage())).endsWith('由单位设置'));
    expect(await checks.$(`${boundPage()} button`)).toBeNull();
    await checks.close();
    expect(await kindShown()).toEqual(sectionsOf(KIND));
  });

  test('without the policy the lock, the sites and the kinds are gone, and the library is the person’s to keep', async () => {
    await setPolicy(browser, draftside, home, undefined);
    const team = await draftside.openExtensionPage('options.html#team');
    await team.waitForSelector(`${row()} [data-action=unsubscribe]`);
    await until('the library is known', async () => (await textOf(team, row())).includes('市局规范用语'));
    await until('it is not locked', async () => (await team.$(`${row()} .team-preset`)) === null);
    await until('no site is asked for', async () => (await team.$('[data-action=enable-office-sites]')) === null);
    await team.close();
    const checks = await draftside.openExtensionPage('options.html#checks');
    await checks.waitForSelector('[name=guardPolicy]');
    await until('no kind is bound', async () => (await checks.$('[data-guarded-page]')) === null);
    await checks.close();
  });
});
