// Devices that edit and sync through a bad server with wrong clocks, killed at any await, one of them cloned, one joining late.
import { runRound } from '../../utils/app/sync/round';
import { canonicalJson } from '../../utils/core/sync/canonical';
import { type CompactionLimits, LIMITS } from '../../utils/core/sync/compaction';
import { isAlive, shownValue } from '../../utils/core/sync/record';
import {
  createMemoryReplica,
  emptyReplica,
  type MemoryReplica,
  type ReplicaData,
} from '../../utils/platform/memory/replica-store';
import { endOfLateDeliveries, faultyTransport, startServer } from './faulty-server';
import { Oracle } from './oracle';
import { plainSealer } from './plain-sealer';
import { pick, type Random, seeded } from './random';

export interface Schedule {
  readonly seed: number;
  readonly devices: number;
  readonly edits: number;
  readonly clones: number;
  readonly rate: number;
}

export interface Verdict {
  readonly wrong: readonly string[];
  readonly edits: number;
  readonly quietRounds: number;
  readonly files: number;
  readonly faults: Readonly<Record<string, number>>;
}

const MOST_QUIET_ROUNDS = 12;
const SKEW_MS = 3 * 365 * 86_400_000;
const SLICES = 40;

const RULES = { isQuiet: () => false, isLongText: (field: string) => field === 'text' };
/** So small that a short schedule sees files merged and bases cut. */
const TINY: CompactionLimits = {
  ...LIMITS,
  smallFiles: 3,
  largerFiles: 2,
  smallBytes: 400,
  uncutBytes: 1500,
  cutInto16: { records: 4, bytes: 4000 },
};

class Killed extends Error {}
class DiskFull extends Error {}

interface Device {
  replica: MemoryReplica;
  readonly sync: () => Promise<void>;
}

/** Runs one schedule to the end. Throws on what is no fault of the world, hence a bug. */
export async function simulate({ seed, devices, edits, clones, rate }: Schedule): Promise<Verdict> {
  const random = seeded(seed);
  const world = new World(random, rate, seed % 2 === 0 ? LIMITS : TINY);
  for (let index = 0; index < devices; index++) world.addDevice(emptyReplica(`device${index}`));
  for (let left = clones; world.oracle.edits < edits; ) {
    const act = random();
    if (act < 0.4) world.edit(pick(random, world.devices));
    else if (act > 0.995) world.restoreServer();
    else if (act > 0.96 && left-- > 0) world.clone(pick(random, world.devices));
    else await world.syncSome();
  }
  world.addDevice(emptyReplica('latecomer'));
  await world.syncSome();
  return world.settle();
}

class World {
  readonly oracle = new Oracle();
  readonly devices: Device[] = [];
  private readonly folder = startServer();
  private backup = new Map<string, Uint8Array>();
  private readonly counted: Record<string, number> = {};
  private clockMs = 1_790_000_000_000;
  private things = 0;
  private rate: number;
  private readonly random: Random;
  private readonly limits: CompactionLimits;

  constructor(random: Random, rate: number, limits: CompactionLimits) {
    this.limits = limits;
    this.random = random;
    this.rate = rate;
  }

  addDevice(data: ReplicaData): void {
    const skew = (this.random() - 0.5) * 2 * SKEW_MS;
    const nowMs = () => Math.floor(this.clockMs + skew);
    const replica = createMemoryReplica(data, { nowMs, random: this.random, rules: RULES });
    const device: Device = { replica, sync: () => this.syncOnce(device, nowMs) };
    this.devices.push(device);
  }

  /** The folder as it was some time ago: somebody has put a backup in its place. */
  restoreServer(): void {
    if (this.rate === 0) return;
    this.count('server restored from a backup');
    this.folder.clear();
    for (const [name, bytes] of this.backup) this.folder.set(name, bytes);
  }

  clone({ replica }: Device): void {
    this.count('profile cloned');
    this.addDevice(structuredClone(replica.data));
  }

  edit(device: Device): void {
    const { random } = this;
    this.clockMs += random() * 1000;
    const act = random();
    if (act < 0.25) this.addSentence(device);
    else if (act < 0.3) this.choose(device);
    else if (act < 0.37) this.remove(device);
    else this.write(device);
  }

  private write({ replica }: Device): void {
    const { random, oracle } = this;
    const record = this.aliveThing(replica) ?? `thing/${this.things++}`;
    const field = pick(random, ['title', 'body']);
    const value = `值${oracle.edits}`;
    const before = new Map(replica.data.records);
    oracle.write(before, replica.write(record, { [field]: value }), { record, field, value });
  }

  private remove({ replica }: Device): void {
    const record = this.aliveThing(replica);
    if (record === undefined) return;
    this.oracle.delete(replica.data.records, record);
    replica.remove(record);
  }

  private choose({ replica }: Device): void {
    const record = this.aliveThing(replica);
    if (record === undefined) return;
    const value = `定${this.oracle.edits}`;
    const before = new Map(replica.data.records);
    this.oracle.write(before, replica.choose(record, 'title', value), { record, field: 'title', value }, true);
  }

  private addSentence({ replica }: Device): void {
    const { random, oracle } = this;
    const record = `text/${Math.floor(random() * 4)}`;
    const sentence = `第${oracle.edits}句。`;
    const known = replica.data.records.get(record);
    const sentences = String((known && shownValue(known, 'text')) ?? '').match(/[^。]+。/g) ?? [];
    sentences.splice(Math.floor(random() * (sentences.length + 1)), 0, sentence);
    replica.write(record, { text: sentences.join('') });
    oracle.addSentence(record, sentence);
  }

  private aliveThing({ data }: MemoryReplica): string | undefined {
    if (this.random() < 0.25) return undefined;
    const known = [...data.records].filter(([id, record]) => id.startsWith('thing/') && isAlive(record));
    return known.length > 0 ? pick(this.random, known)[0] : undefined;
  }

  /** One device syncs, or two at the same time. */
  async syncSome(): Promise<void> {
    if (this.random() < 0.05) this.backup = new Map(this.folder);
    const some = new Set([pick(this.random, this.devices)]);
    if (this.random() < 0.4) some.add(pick(this.random, this.devices));
    await Promise.all([...some].map(({ sync }) => sync()));
  }

  /** The world mends; a few rounds must be enough. */
  async settle(): Promise<Verdict> {
    this.rate = 0;
    endOfLateDeliveries();
    let quietRounds = 0;
    do {
      for (const { sync } of this.devices) await sync();
      quietRounds++;
    } while (!this.isSettled() && quietRounds < MOST_QUIET_ROUNDS);
    const records = this.devices[0]?.replica.data.records ?? new Map();
    const wrong = [...(this.isSettled() ? [] : ['diverged']), ...this.oracle.judge(records)];
    return { wrong, edits: this.oracle.edits, quietRounds, files: this.folder.size, faults: this.counted };
  }

  private isSettled(): boolean {
    const texts = this.devices.map(({ replica }) => textOf(replica.data));
    return (
      this.devices.every(({ replica: { data } }) => data.dirty.size === 0 && !data.pending) && new Set(texts).size === 1
    );
  }

  private async syncOnce(device: Device, nowMs: () => number): Promise<void> {
    try {
      for (let slice = 0; slice < SLICES && (await this.slice(device, nowMs)) === 'more'; slice++);
    } catch (error) {
      if (!(error instanceof Killed || error instanceof DiskFull)) throw error;
    }
  }

  private async slice(device: Device, nowMs: () => number): Promise<string> {
    const { random } = this;
    const faults = {
      rate: this.rate,
      random,
      between: () => this.between(device),
      count: (fault: string) => this.count(fault),
    };
    const ports = {
      transport: faultyTransport(this.folder, faults),
      replica: this.interruptible(device, device.replica),
      sealer: this.interruptible(device, plainSealer),
      nowMs,
      random,
      newDevice: () => `renewed${Math.floor(random() * 1e9).toString(36)}`,
    };
    const stop = new AbortController();
    if (this.strikes('cancelled', 0.02)) stop.abort();
    const { state } = await runRound(ports, {
      signal: stop.signal,
      sliceMs: 500 + random() * 20_000,
      deletions: 'accept',
      limits: this.limits,
    });
    return state;
  }

  /** Time passes, the person edits, the worker is killed. */
  private async between(device: Device): Promise<void> {
    this.clockMs += 20 + this.random() * 60;
    if (this.rate > 0 && this.random() < 0.02) this.edit(device);
    for (let turns = Math.floor(this.random() * 4); turns > 0; turns--) await Promise.resolve();
    if (this.strikes('worker killed', 0.01)) throw new Killed();
  }

  /** The port, killed before or after any call, and with a disk that may be full. */
  private interruptible<Port extends object>(device: Device, port: Port): Port {
    return new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          await this.between(device);
          if (this.strikes('disk full', 0.005)) throw new DiskFull();
          const result: unknown = await member.apply(target, args);
          await this.between(device);
          return result;
        };
      },
    });
  }

  private strikes(fault: string, chance: number): boolean {
    const struck = this.random() < chance * this.rate;
    if (struck) this.count(fault);
    return struck;
  }

  private count(fault: string): void {
    this.counted[fault] = (this.counted[fault] ?? 0) + 1;
  }
}

function textOf({ records }: ReplicaData): string {
  return canonicalJson(Object.fromEntries([...records].sort(([a], [b]) => (a < b ? -1 : 1))));
}
