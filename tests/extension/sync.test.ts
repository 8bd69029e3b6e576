// Two browsers with the built extension and one real server: edited apart, killed in the middle, equal in the end.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { availableBrowsers } from '../support/browser';
import { availableServers, type DavServer, startServer } from '../support/dav-servers';
import { type Draftside, launchDraftside } from '../support/driver';
import { until } from '../support/driver-wait';
import { SyncPage } from '../support/sync-page';

const [firstBrowser, secondBrowser = firstBrowser] = availableBrowsers();
const canRun = firstBrowser !== undefined && availableServers().includes('apache');
/** How often the background is killed in mid-sync. */
const KILLS = Number(process.env['SYNC_KILLS'] ?? 10);
if (!canRun) console.warn('*** SYNC IN TWO BROWSERS IS LEFT OUT: apache or a browser is missing ***');

describe.runIf(canRun)('two browsers and a WebDAV server', () => {
  let server: DavServer;
  let browsers: Draftside[] = [];
  let pages: SyncPage[] = [];
  const PASSPHRASE = '同步口令 2026';
  const TEAM_PASSPHRASE = '团队口令 2026';

  beforeAll(async () => {
    server = await startServer('apache');
    for (const browser of [firstBrowser, secondBrowser]) {
      const draftside = await launchDraftside({ ...(browser && { browser }) });
      browsers.push(draftside);
      await draftside.grantSite('*://127.0.0.1/*');
      pages.push(await SyncPage.open(draftside));
    }
  });
  afterAll(async () => {
    for (const draftside of browsers) await draftside.close();
    browsers = [];
    pages = [];
    server?.stop();
  });
  const pair = () => pages as [SyncPage, SyncPage];

  test('says in words what is wrong, and writes nothing', async () => {
    const [one] = pair();
    const account = { ...server, passphrase: PASSPHRASE };
    expect(await one.test({ ...account, address: 'nonsense://x' })).toBe('address-invalid');
    expect(await one.test({ ...account, address: 'http://dav.example.com/' })).toBe('insecure');
    expect(await one.test({ ...account, password: 'wrong' })).toBe('sign-in');
    expect(readdirSync(server.root)).toEqual([]);
  });

  test('is set up in both, with four fields and two clicks', async () => {
    const [one, two] = pair();
    await one.connect({ ...server, passphrase: PASSPHRASE });
    await one.settled();
    expect(await two.test({ ...server, passphrase: '另一个口令' })).toBe('wrong-passphrase');
    await two.connect({ ...server, passphrase: PASSPHRASE });
    await two.settled();
    expect(await two.library()).toEqual(await one.library());
    const stored = readdirSync(path.join(server.root, 'draftside1'));
    expect(stored.filter((name) => name.endsWith('.key'))).toHaveLength(1);
  });

  test('what was edited on both while offline meets again; nothing is lost, the conflict is offered', async () => {
    const [one, two] = pair();
    await one.save({ title: '共同', body: '第一句。第二句。第三句。' });
    await one.syncNow();
    await two.syncNow();
    await server.pause();
    await one.save({ over: '共同', title: '一号的题目', body: '第一句。第二句。第三句改。' });
    await two.save({ over: '共同', title: '二号的题目', body: '第一句改。第二句。第三句。' });
    await two.save({ title: '离线写的', body: '二号离线时写的。' });
    await one.syncNow();
    expect(await one.phase()).toBe('waiting');
    await server.restart();
    for (const page of [one, two, one, two]) await page.syncNow();
    expect(await two.library()).toEqual(await one.library());
    const merged = (await one.library()).find(({ title }) => title.endsWith('号的题目'));
    expect(merged?.body).toBe('第一句改。第二句。第三句改。');
    expect(await one.conflictVersions()).toEqual(expect.arrayContaining(['一号的题目', '二号的题目']));
    await one.chooseFirstVersion();
    for (const page of [one, two]) await page.syncNow();
    expect(await two.library()).toEqual(await one.library());
    expect(await two.conflictVersions()).toEqual([]);
  });

  test('a background killed while it syncs, again and again, loses and doubles nothing', {
    timeout: KILLS * 24_000,
  }, async () => {
    const [one, two] = pair();
    const [draftside] = browsers;
    for (let round = 0; round < KILLS; round++) {
      await one.save({ title: `第${round}次`, body: '正文。' });
      await one.startSync();
      // A little later each time, and not before it has begun.
      await one.hearBackground(1 + (round % 5));
      await draftside?.killBackground();
    }
    await one.syncNow();
    await two.syncNow();
    const titles = (await two.library()).map(({ title }) => title).filter((title) => /^第\d+次$/.test(title));
    expect(titles.sort()).toEqual(Array.from({ length: KILLS }, (_, round) => `第${round}次`).sort());
    expect(await two.library()).toEqual(await one.library());
  });

  test('a team folder beside their own: what is put there is both’s, and the one who leaves takes nothing away', async () => {
    const [one, two] = pair();
    const team = { ...server, address: `${server.address.replace(/\/?$/, '/')}team/`, passphrase: TEAM_PASSPHRASE };
    await one.joinTeam(team, '宣传组');
    await one.save({ title: '通稿', body: '近日，我市召开会议。' });
    await one.putIntoTeam('通稿');
    await one.syncTeam();
    await two.joinTeam(team, '');
    await two.teamHas('近日，我市召开会议。');
    expect(await two.teamName()).toBe('宣传组');
    expect(await two.teamLibrary()).toEqual(await one.teamLibrary());
    await two.save({ over: '通稿', title: '通稿', body: '近日，我市召开工作会议。' });
    await two.syncTeam();
    await one.teamHas('近日，我市召开工作会议。');
    await two.leaveTeam('remove');
    expect(await two.teamLibrary()).toEqual([]);
    await one.syncTeam();
    expect(await one.teamLibrary()).toMatchObject([{ title: '通稿', body: '近日，我市召开工作会议。' }]);
    await one.syncNow();
    const own = async (page: SyncPage) =>
      JSON.stringify((await page.library()).filter(({ id }) => !id.startsWith('shared.')));
    await until('both have the same of their own', async () => {
      await two.syncNow();
      return (await own(two)) === (await own(one));
    });
    const stored = readdirSync(path.join(server.root, 'team', 'draftside1'));
    expect(stored.filter((name) => name.endsWith('.key'))).toHaveLength(1);
  });

  test('the password is nowhere to be read', async () => {
    const [one] = pair();
    expect(await one.storedText()).not.toContain(server.password);
    expect(await one.storedText()).not.toContain(PASSPHRASE);
    expect(await one.storedText()).not.toContain(TEAM_PASSPHRASE);
  });
});
