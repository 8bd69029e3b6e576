// A device of the tests: a database of its own, the real replica, transport and encryption.
import { openDB } from 'idb';
import type { SyncTransport } from '@/utils/app/sync/ports';
import { type RoundOutcome, runRound } from '@/utils/app/sync/round';
import { saveSnippet, trashSnippet } from '@/utils/core/snippets/edits';
import type { Snippet } from '@/utils/core/snippets/model';
import { writeLibrary } from '@/utils/platform/db/library-writes';
import { createReplicaStore } from '@/utils/platform/db/replica-store';
import { type Database, type DraftsideSchema, UPGRADES } from '@/utils/platform/db/schema';
import { randomWord } from '@/utils/platform/db/sync-records';
import { createSealer, type VaultKey } from '@/utils/platform/sync-crypto';
import { createWebDav, type WebDavAccess } from '@/utils/platform/transports/webdav';

type Connect = typeof createWebDav;

export class TestDevice {
  requests = 0;
  sentBytes = 0;
  receivedBytes = 0;
  readonly database: Database;
  private readonly transport: SyncTransport;
  private readonly keys: readonly VaultKey[];

  private constructor(database: Database, access: WebDavAccess, keys: readonly VaultKey[], connect: Connect) {
    this.database = database;
    this.keys = keys;
    this.transport = connect(access, async (url, init) => {
      this.requests++;
      if (init?.body instanceof Uint8Array) this.sentBytes += init.body.length;
      const response = await fetch(url, init);
      this.receivedBytes += Number(response.headers.get('content-length') ?? 0);
      return response;
    });
  }

  static async create(
    name: string,
    access: WebDavAccess,
    keys: readonly VaultKey[],
    connect: Connect = createWebDav,
  ): Promise<TestDevice> {
    const database = await openDB<DraftsideSchema>(`device-${name}`, UPGRADES.length, {
      upgrade(opened, _from, _to, transaction) {
        for (const upgrade of UPGRADES) upgrade(opened, transaction);
      },
    });
    return new TestDevice(database, access, keys, connect);
  }

  async save(id: string, change: Partial<Snippet>): Promise<void> {
    const before: Snippet = (await this.database.get('snippets', id)) ?? EMPTY;
    await writeLibrary(this.database, [saveSnippet({ ...before, ...change, id })]);
  }

  async remove(id: string): Promise<void> {
    await writeLibrary(this.database, [trashSnippet(id, 1)]);
  }

  sync(options: Partial<Parameters<typeof runRound>[1]> = {}): Promise<RoundOutcome> {
    const ports = {
      transport: this.transport,
      replica: createReplicaStore(this.database, () => undefined),
      sealer: createSealer(this.keys),
      nowMs: Date.now,
      random: () => 0,
      newDevice: () => randomWord(12),
    };
    return runRound(ports, { signal: new AbortController().signal, sliceMs: 60_000, ...options });
  }

  async list() {
    const listed = await this.transport.list(new AbortController().signal);
    return listed.ok ? listed.value : [];
  }

  /** Snippets that are not in the trash, by id. */
  async library(): Promise<readonly Snippet[]> {
    return (await this.database.getAll('snippets')).filter(({ deletedAtMs }) => deletedAtMs === undefined);
  }
}

const EMPTY: Snippet = { id: '', title: '', body: '', tags: [], language: 'zh-CN', createdAtMs: 1, updatedAtMs: 1 };
