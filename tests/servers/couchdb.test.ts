// A real server with CouchDB's interface, several devices, the real database, real encryption.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCouchDb } from '@/utils/platform/transports/couchdb';
import { createVault } from '@/utils/platform/vault-key';
import { testTransport } from '../contract/sync-transport';
import { availableServers, type DavServer, startServer } from '../support/dav-servers';
import { TestDevice } from '../support/sync-device';

const servers = availableServers('couch');

describe.skipIf(servers.length === 0).each(servers.length === 0 ? (['couch'] as const) : servers)('%s', (name) => {
  let server: DavServer;
  beforeAll(async () => {
    server = await startServer(name);
  });
  afterAll(() => server.stop());

  testTransport(name, async () => ({ transport: createCouchDb({ ...server, address: `${server.address}contract` }) }));

  test('devices that edited at the same time end up equal, also after the server has lost everything', async () => {
    const { key } = await createVault('口令', 100_000);
    const access = { ...server, address: `${server.address}library` };
    const device = (label: string) => TestDevice.create(`${name}-${label}`, access, [key], createCouchDb);
    const [one, two] = await Promise.all([device('甲'), device('乙')]);
    await one.save('a', { title: '共同', body: '第一句。第二句。第三句。' });
    for (const each of [one, two]) await each.sync();
    await one.save('a', { body: '第一句。第二句。第三句改。' });
    await two.save('a', { title: '改名', body: '第一句改。第二句。第三句。' });
    await Promise.all([one.sync(), two.sync()]);
    for (const each of [one, two]) await each.sync();
    const expected = [{ title: '改名', body: '第一句改。第二句。第三句改。' }];
    expect(await one.library()).toMatchObject(expected);
    expect(await two.library()).toEqual(await one.library());
    await server.restart(); // it keeps everything in memory
    expect(await one.list()).toEqual([]);
    for (let round = 0; round < 4; round++) await one.sync();
    const late = await device('后来的');
    await late.sync();
    expect(await late.library()).toMatchObject(expected);
  });
});
