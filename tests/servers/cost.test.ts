// What syncing costs, counted on a real server: requests and bytes.
import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paceFor } from '@/utils/app/sync/states';
import { saveSnippet } from '@/utils/core/snippets/edits';
import type { Snippet } from '@/utils/core/snippets/model';
import { writeLibrary } from '@/utils/platform/db/library-writes';
import { createVault } from '@/utils/platform/vault-key';
import { availableServers, type DavServer, startServer } from '../support/dav-servers';
import { TestDevice } from '../support/sync-device';
import { seeded } from '../sync/random';

const [name] = availableServers();
if (name === undefined) console.warn('*** NO WEBDAV SERVER IS INSTALLED: costs are not counted ***');

const HALF_HOUR_MS = 1_800_000;
const WORDS =
  '年度工作总结组织领导制度建设学习培训安全生产督促检查落实责任思想认识服务群众整改提升重点任务推进会议部署';

/** Random characters: the worst that compression can meet. */
function library(count: number): readonly Snippet[] {
  const random = seeded(1);
  const text = (length: number) => Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)]).join('');
  return Array.from({ length: count }, (_, index) => ({
    id: `${Math.floor(random() * 2 ** 48)
      .toString(16)
      .padStart(12, '0')}-${index.toString(16)}`,
    title: text(12),
    body: text(120),
    tags: ['总结'],
    language: 'zh-CN',
    createdAtMs: 1_790_000_000_000 + index * 1000,
    updatedAtMs: 1_790_000_000_000 + index * 1000,
  }));
}

describe.runIf(name !== undefined)('costs', { timeout: 600_000 }, () => {
  let server: DavServer;
  beforeAll(async () => {
    server = await startServer(name ?? '');
  });
  afterAll(() => server?.stop());

  test('of ten thousand snippets: the first sync, an edit, nothing', async () => {
    const { key } = await createVault('口令', 100_000);
    const one = await TestDevice.create('cost1', { ...server, address: `${server.address}cost` }, [key]);
    const two = await TestDevice.create('cost2', { ...server, address: `${server.address}cost` }, [key]);
    const snippets = library(10_000);
    for (let at = 0; at < snippets.length; at += 1000)
      await writeLibrary(one.database, snippets.slice(at, at + 1000).map(saveSnippet));
    const gzipped = gzipSync(JSON.stringify(snippets)).length;
    await one.sync({ sliceMs: 600_000 });
    const share = one.sentBytes / gzipped;
    console.log(`first sync: ${one.sentBytes} bytes, ${share.toFixed(3)} of the gzipped JSON (${gzipped})`);
    expect(share).toBeLessThanOrEqual(1.15);

    await two.sync({ sliceMs: 600_000 });
    expect(await two.library()).toHaveLength(10_000);
    const counted = await costOf(one, async () => one.save(snippets[5]?.id ?? '', { title: '改了一个题目' }));
    console.log(`one edit: ${counted.requests} requests, ${counted.sentBytes} bytes sent`);
    expect(counted.requests).toBeLessThanOrEqual(3);
    expect(counted.sentBytes).toBeLessThanOrEqual(4096);
    expect((await costOf(one, async () => undefined)).requests).toBe(1);
  });

  test('of ten devices in half an hour on a server that counts', async () => {
    const address = `${server.address}ten`;
    const devices = await Promise.all(
      Array.from({ length: 10 }, (_, index) => TestDevice.create(`ten${index}`, { ...server, address }, [])),
    );
    for (const device of [...devices, ...devices]) await device.sync();
    const before = devices.reduce((sum, { requests }) => sum + requests, 0);
    const rounds = HALF_HOUR_MS / paceFor('dav.jianguoyun.com').intervalMs;
    await devices[0]?.save('a', { title: '一处修改' });
    for (let round = 0; round < rounds; round++) for (const device of devices) await device.sync();
    const requests = devices.reduce((sum, device) => sum + device.requests, 0) - before;
    console.log(`ten devices, half an hour, one edit: ${requests} requests`);
    expect(requests).toBeLessThanOrEqual(60);
  });
});

async function costOf(device: TestDevice, act: () => Promise<unknown>) {
  const { requests, sentBytes } = device;
  await act();
  await device.sync();
  return { requests: device.requests - requests, sentBytes: device.sentBytes - sentBytes };
}
