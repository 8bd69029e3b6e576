// Real servers, several devices, the real database, real encryption.
import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWebDav } from '@/utils/platform/transports/webdav';
import { createVault } from '@/utils/platform/vault-key';
import { testTransport } from '../contract/sync-transport';
import { availableServers, type DavServer, missingServers, startServer } from '../support/dav-servers';
import { TestDevice } from '../support/sync-device';

for (const name of missingServers()) console.warn(`*** ${name} IS NOT INSTALLED: its tests are left out ***`);

describe.each(availableServers())('%s', (name) => {
  let server: DavServer;
  beforeAll(async () => {
    server = await startServer(name);
  });
  afterAll(() => server.stop());

  testTransport(name, async () => ({ transport: createWebDav({ ...server, address: `${server.address}contract` }) }));

  test('devices that edited offline end up equal, the server restarted in between', async () => {
    const { key } = await createVault('口令', 100_000);
    const address = `${server.address}library`;
    const devices = await Promise.all(
      ['甲', '乙', '丙'].map((label) => TestDevice.create(`${name}-${label}`, { ...server, address }, [key])),
    );
    const [one, two, three] = devices as [TestDevice, TestDevice, TestDevice];
    await one.save('a', { title: '共同', body: '第一句。第二句。第三句。' });
    await one.save('b', { title: '要删的' });
    for (const device of [one, two]) await device.sync();
    await one.save('a', { body: '第一句。第二句。第三句改。' });
    await two.save('a', { title: '二号改名', body: '第一句改。第二句。第三句。' });
    await two.remove('b');
    await three.save('c', { title: '三号的' });
    await Promise.all(devices.map((device) => device.sync()));
    await server.restart();
    for (const device of [...devices, ...devices]) await device.sync();
    const libraries = await Promise.all(devices.map((device) => device.library()));
    expect(libraries[1]).toEqual(libraries[0]);
    expect(libraries[2]).toEqual(libraries[0]);
    expect(libraries[0]?.map(({ title, body }) => [title, body])).toEqual([
      ['二号改名', '第一句改。第二句。第三句改。'],
      ['三号的', ''],
    ]);
    const counted = one.requests;
    await one.sync();
    expect(one.requests - counted, 'requests of an idle sync').toBe(1);
  });

  test('a file cut off while the server was down is left alone until it is whole', async () => {
    const address = `${server.address}cut`;
    const one = await TestDevice.create(`${name}-cut1`, { ...server, address }, []);
    const two = await TestDevice.create(`${name}-cut2`, { ...server, address }, []);
    await one.save('a', { title: '完整' });
    await one.sync();
    const [file] = await one.list();
    await server.pause(); // lighttpd and rclone remember the length of a file they have seen
    writeFileSync(path.join(server.root, 'cut/draftside1', file?.name ?? ''), 'DS1Pcut');
    await server.restart();
    await two.sync();
    expect(await two.library()).toEqual([]);
    for (const device of [one, one, two]) await device.sync();
    expect((await two.library()).map(({ title }) => title)).toEqual(['完整']);
  });
});
