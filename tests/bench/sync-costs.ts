// What syncing costs over WebDAV, counted on a server in memory: requests, bytes, and the processor's time.
import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { saveSnippet } from '@/utils/core/snippets/edits';
import type { Snippet } from '@/utils/core/snippets/model';
import { writeLibrary } from '@/utils/platform/db/library-writes';
import type { VaultKey } from '@/utils/platform/sync-crypto';
import { createWebDav } from '@/utils/platform/transports/webdav';
import { createVault } from '@/utils/platform/vault-key';
import { MemoryDav } from '../support/memory-dav';
import { TestDevice } from '../support/sync-device';

/** Of one round, or the mean of several. `upShare`: bytes sent, of the library's JSON after gzip. */
export interface SyncCost {
  readonly name: string;
  readonly size: number;
  readonly requests: number;
  readonly upBytes: number;
  readonly downBytes: number;
  readonly upShare: number;
  readonly cpuMs: number;
  readonly files: number;
}

const SLICE_MS = 600_000;
const BATCH = 1000;
/** Edits that are synced one by one, so that files have to be put together again. */
const EDITS = 200;

/** The rounds of two devices with `snippets`, sealed with a vault's key. */
export async function syncCosts(snippets: readonly Snippet[]): Promise<readonly SyncCost[]> {
  const { key } = await createVault('口令', 100_000);
  const server = new MemoryDav();
  const [one, two] = [await joined(server, 'one', [key]), await joined(server, 'two', [key])];
  for (let at = 0; at < snippets.length; at += BATCH)
    await writeLibrary(one.device.database, snippets.slice(at, at + BATCH).map(saveSnippet));
  const whole = gzipSync(JSON.stringify(snippets)).length;
  const cost = async (name: string, party: Party, rounds = 1, before = async (_round: number) => {}) => {
    const found = await roundsOf(party, rounds, before);
    return { name, size: snippets.length, ...found, upShare: found.upBytes / whole, files: server.files.size };
  };
  const edit = (round: number) => one.device.save(snippets[round % snippets.length]?.id ?? '', { title: `改${round}` });
  return [
    await cost('first sync', one),
    await cost('a second device joins', two),
    await cost('nothing new', one),
    await cost('one edit', one, 1, edit),
    await cost('the other device takes it', two),
    await cost(`one of ${EDITS} edits`, one, EDITS, (round) => edit(round + 1)),
    await cost('the other device takes them', two),
  ];
}

interface Party {
  readonly device: TestDevice;
  readonly counts: { requests: number; upBytes: number; downBytes: number };
}

async function joined(server: MemoryDav, name: string, keys: readonly VaultKey[]): Promise<Party> {
  const counts = { requests: 0, upBytes: 0, downBytes: 0 };
  const send: typeof fetch = async (url, init) => {
    counts.requests++;
    if (init?.body instanceof Uint8Array) counts.upBytes += init.body.length;
    const response = await server.fetch(String(url), init);
    counts.downBytes += (await response.clone().arrayBuffer()).byteLength;
    return response;
  };
  const access = { address: 'https://dav.example/draftside/', username: 'user', password: 'password' };
  const device = await TestDevice.create(`${name}-${crypto.randomUUID()}`, access, keys, (to) =>
    createWebDav(to, send),
  );
  return { device, counts };
}

async function roundsOf({ device, counts }: Party, rounds: number, before: (round: number) => Promise<void>) {
  const { requests, upBytes, downBytes } = counts;
  let cpuMs = 0;
  for (let round = 0; round < rounds; round++) {
    await before(round);
    const start = process.cpuUsage();
    const { state } = await device.sync({ sliceMs: SLICE_MS });
    const { user, system } = process.cpuUsage(start);
    if (state !== 'done') throw new Error(`the round ended ${state}`);
    cpuMs += (user + system) / 1000;
  }
  return {
    requests: (counts.requests - requests) / rounds,
    upBytes: Math.round((counts.upBytes - upBytes) / rounds),
    downBytes: Math.round((counts.downBytes - downBytes) / rounds),
    cpuMs: cpuMs / rounds,
  };
}
