import type {
  CompactionJob,
  DirtyRecord,
  PendingFile,
  Refusal,
  ReplicaState,
  ReplicaStore,
  TakenFile,
} from '@/utils/app/sync/ports';
import { FIRST_STAMP, laterStamp, nextStamp } from '@/utils/core/sync/clock';
import type { KnownFile } from '@/utils/core/sync/files';
import { chooseValue, deleteRecord, type FieldRules, writeFields } from '@/utils/core/sync/merge';
import { EMPTY_RECORD, isAlive, type Json, type Records, type SyncRecord } from '@/utils/core/sync/record';
import { latestStamp, replacedTexts, takeInRecord } from '@/utils/core/sync/take-in';

type File = KnownFile & { readonly missed: number; readonly ids: readonly string[] };

/** Everything a device keeps for sync. A copy of it is what a cloned profile has. */
export interface ReplicaData {
  device: string;
  sequence: number;
  stamp: string;
  revision: number;
  hidden: number;
  readonly records: Map<string, SyncRecord>;
  readonly dirty: Map<string, number>;
  /** Replaced values of long texts. */
  readonly past: Map<string, Json>;
  readonly files: Map<string, File>;
  refused: ReadonlyMap<string, Refusal>;
  pending: PendingFile | undefined;
  job: CompactionJob | undefined;
}

export interface MemoryReplica extends ReplicaStore {
  readonly data: ReplicaData;
  /** An edit of the person's; returns the id of the version. */
  write(recordId: string, values: Readonly<Record<string, Json>>): string;
  remove(recordId: string): void;
  /** A decision between the versions of a field; returns the id of the new one. */
  choose(recordId: string, field: string, value: Json): string;
}

export interface MemoryReplicaOptions {
  readonly nowMs: () => number;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly rules: FieldRules;
}

export function emptyReplica(device: string): ReplicaData {
  return {
    device,
    sequence: 0,
    stamp: FIRST_STAMP,
    revision: 0,
    hidden: 0,
    records: new Map(),
    dirty: new Map(),
    past: new Map(),
    files: new Map(),
    refused: new Map(),
    pending: undefined,
    job: undefined,
  };
}

/** A replica in memory: every call is one step that nothing can interrupt. */
export function createMemoryReplica(data: ReplicaData, { nowMs, random, rules }: MemoryReplicaOptions): MemoryReplica {
  const newId = () => {
    data.stamp = nextStamp(data.stamp, nowMs());
    return `${data.stamp}~${data.device}~${random().toString(36).slice(2, 10).padEnd(8, '0')}`;
  };
  const soil = (id: string) => data.dirty.set(id, ++data.revision);
  const put = (id: string, record: SyncRecord) => {
    for (const past of replacedTexts(data.records.get(id), record, rules)) data.past.set(past.id, past.value);
    data.records.set(id, record);
  };
  const change = (id: string, record: SyncRecord) => {
    put(id, record);
    soil(id);
  };
  return {
    data,
    write(recordId, values) {
      const id = newId();
      change(recordId, writeFields(data.records.get(recordId) ?? EMPTY_RECORD, values, id, rules));
      return id;
    },
    remove(recordId) {
      const record = data.records.get(recordId);
      if (record) change(recordId, deleteRecord(record));
    },
    choose(recordId, field, value) {
      const id = newId();
      change(recordId, chooseValue(data.records.get(recordId) ?? EMPTY_RECORD, field, value, id, rules));
      return id;
    },
    prepare: async () => undefined,
    state: async () => stateOf(data),
    records: async (ids) => pick(data.records, ids),
    idsIn: async (names) => new Set([...names].flatMap((name) => data.files.get(name)?.ids ?? [])),
    dirty: async (limit) => dirtyRecords(data, limit),
    async takeIn(records, file, keep) {
      let changed = 0;
      for (const [id, incoming] of records) {
        data.stamp = laterStamp(data.stamp, latestStamp(incoming));
        const past = (version: string) => data.past.get(version);
        const taken = takeInRecord(data.records.get(id), incoming, { rules, past, keep, newId });
        put(id, taken.record);
        if (taken.isDirty) soil(id);
        if (taken.isHidden) data.hidden++;
        if (taken.isChanged) changed++;
      }
      if (file) learn(data, file);
      return { changed };
    },
    async queue(pending, job) {
      data.pending = pending;
      data.job = job;
      data.sequence++;
    },
    settle: async (name) => settle(data, name),
    async forget(names) {
      for (const name of names) data.files.delete(name);
    },
    async endPull() {
      data.hidden = 0;
    },
    async setRefused(refused) {
      data.refused = new Map(refused);
    },
    async setMissed(missed) {
      for (const [name, count] of missed) {
        const file = data.files.get(name);
        if (file) data.files.set(name, { ...file, missed: count });
      }
    },
    async reviveLost(names) {
      for (const name of names) {
        for (const id of data.files.get(name)?.ids ?? []) soil(id);
        data.files.delete(name);
      }
    },
    async renewDevice(device) {
      data.device = device;
      data.sequence = 0;
    },
  };
}

function stateOf(data: ReplicaData): ReplicaState {
  const alive = [...data.records.values()].filter(isAlive).length + data.hidden;
  return {
    device: data.device,
    sequence: data.sequence,
    files: [...data.files.values()].map(({ ids: _, ...file }) => file),
    refused: data.refused,
    hiding: { hidden: data.hidden, alive },
    dirtyCount: data.dirty.size,
    ...(data.pending && { pending: data.pending }),
    ...(data.job && { job: data.job }),
  };
}

function pick(records: Records, ids: Iterable<string>): Records {
  const picked = new Map<string, SyncRecord>();
  for (const id of ids) {
    const record = records.get(id);
    if (record) picked.set(id, record);
  }
  return picked;
}

function dirtyRecords({ dirty, records }: ReplicaData, limit: number): readonly DirtyRecord[] {
  return [...dirty]
    .sort(([, a], [, b]) => a - b)
    .slice(0, limit)
    .map(([id, revision]) => ({ id, revision, record: records.get(id) ?? EMPTY_RECORD }));
}

function learn(data: ReplicaData, { file, allIds }: TakenFile): void {
  data.files.set(file.name, { ...file, missed: 0, ids: allIds });
}

function settle(data: ReplicaData, name: string): void {
  const { pending } = data;
  if (pending?.name !== name) return;
  for (const [id, revision] of pending.revisions) if (data.dirty.get(id) === revision) data.dirty.delete(id);
  const { bytes, span, covers } = pending;
  const file = { name, bytes: bytes.length, span, covers };
  learn(data, { file, allIds: [...pending.revisions.keys()] });
  data.pending = undefined;
}
