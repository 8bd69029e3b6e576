// A person's own library beside a team's: two people on three devices, a folder each and one for all, on bad days.
import 'fake-indexeddb/auto';
import { afterAll, describe, expect, test } from 'vitest';
import { runRound } from '@/utils/app/sync/round';
import type { Pack } from '@/utils/core/packs/model';
import { saveFolder, saveSnippet, trashSnippet } from '@/utils/core/snippets/edits';
import { undoing } from '@/utils/core/snippets/library-change';
import type { Snippet } from '@/utils/core/snippets/model';
import { copyTo, moveTo, placeIn } from '@/utils/core/snippets/sharing';
import { decodeFile } from '@/utils/core/sync/codec';
import { SHARED_ROOT, VAULTS, type Vault, vaultOf, vaultOfRecord } from '@/utils/core/sync/vaults';
import { writeLibrary } from '@/utils/platform/db/library-writes';
import { writePack } from '@/utils/platform/db/pack-writes';
import { createReplicaStore } from '@/utils/platform/db/replica-store';
import { leaveTeam, nameTeam } from '@/utils/platform/db/shared-library';
import { restoreSnapshot, takeSnapshot } from '@/utils/platform/db/snapshots';
import { saveAccount } from '@/utils/platform/sync-account';
import { snippet } from '../../contract/stores';
import { TestDevice } from '../../support/sync-device';
import { endOfLateDeliveries, type Faults, type Folder, faultyTransport, startServer } from '../../sync/faulty-server';
import { plainSealer } from '../../sync/plain-sealer';
import { pick, type Random, seeded } from '../../sync/random';
import { packOf } from '../components/packs';

const NOWHERE = { address: 'http://127.0.0.1:9/', username: '', password: '' };
const QUIET: Faults = { rate: 0, random: () => 0, between: async () => undefined, count: () => undefined };
const opened: TestDevice[] = [];

afterAll(() => {
  for (const { database } of opened) database.close();
});

/** A device whose team lies in `team`, and its own library in `own`. */
class Member {
  readonly folders: Readonly<Record<Vault, Folder>>;
  readonly #device: TestDevice;
  #count = 0;

  private constructor(device: TestDevice, own: Folder, team: Folder) {
    this.#device = device;
    this.folders = { own, shared: team };
  }

  static async join(name: string, own: Folder, team: Folder): Promise<Member> {
    const device = await TestDevice.create(`vaults-${name}`, NOWHERE, []);
    opened.push(device);
    await saveAccount(device.database, { kind: 'browser' }, [], 'shared');
    return new Member(device, own, team);
  }

  get database() {
    return this.#device.database;
  }

  async sync(vault: Vault, faults: Faults = QUIET) {
    const ports = {
      transport: faultyTransport(this.folders[vault], faults),
      replica: createReplicaStore(this.database, () => undefined, vault),
      sealer: plainSealer,
      nowMs: Date.now,
      random: faults.random,
      newDevice: () => `renewed${String(this.#count++).padStart(5, '0')}`,
    };
    return runRound(ports, { signal: new AbortController().signal, sliceMs: 60_000, deletions: 'accept' });
  }

  write(edits: Parameters<typeof writeLibrary>[1]) {
    return writeLibrary(this.database, edits);
  }

  /** What is not in the trash, as people see it. */
  async shown(vault: Vault): Promise<readonly Snippet[]> {
    const all = await this.#device.library();
    return all.filter(({ id }) => vaultOf(id) === vault);
  }

  async words(vault: Vault): Promise<readonly string[]> {
    return (await this.shown(vault)).map(({ title, body }) => `${title}：${body}`).sort();
  }

  /** All that any record here still shows or offers. */
  async kept(): Promise<string> {
    const rows = await Promise.all([this.database.getAll('syncRecords'), this.database.getAll('sharedRecords')]);
    return JSON.stringify(rows.flat().map(({ record }) => Object.values(record.fields).map(({ visible }) => visible)));
  }
}

/** Record ids in a folder that belong elsewhere. */
function strays(folder: Folder, vault: Vault): readonly string[] {
  return [...folder.values()].flatMap((bytes) => {
    const content = decodeFile(new TextDecoder().decode(bytes));
    const ids = content.ok ? [...content.value.records.keys()] : [];
    return ids.filter((id) => !id.startsWith('device/') && vaultOfRecord(id) !== vault);
  });
}

async function meet(members: readonly Member[]): Promise<void> {
  for (const member of [...members, ...members, ...members]) for (const vault of VAULTS) await member.sync(vault);
}

const tools = (random: Random) => ({
  nextId: () => Array.from({ length: 16 }, () => Math.floor(random() * 36).toString(36)).join(''),
  nowMs: 1_000,
});

/** One thing that a person does; what they write is added to what they see, so that nothing is meant to go. */
async function act(member: Member, random: Random, mark: string): Promise<void> {
  const all = [...(await member.shown('own')), ...(await member.shown('shared'))];
  const chance = random();
  if (all.length < 3 || chance < 0.3) {
    const vault = pick(random, VAULTS);
    const [edit] = copyTo({ ...snippet('x'), title: mark, body: `${mark}。` }, placeIn(vault), tools(random));
    if (edit) await member.write([edit]);
    return;
  }
  const one = pick(random, all);
  const other: Vault = vaultOf(one.id) === 'own' ? 'shared' : 'own';
  if (chance < 0.7) await member.write([saveSnippet({ ...one, body: `${one.body}${mark}。` })]);
  else if (chance < 0.85) {
    const changes = await member.write(moveTo(one, placeIn(other), tools(random)));
    if (random() < 0.3) await member.write(undoing(changes));
  } else if (chance < 0.95) await member.write(copyTo(one, placeIn(other), tools(random)));
  else await member.write([trashSnippet(one.id, 5)]);
}

describe('with a vault of their own and one for the team', () => {
  const seeds = Array.from({ length: Number(process.env['VAULT_SCHEDULES'] ?? 5) }, (_, index) => index + 1);
  test.each(seeds)('nothing is lost, differs, or strays from one into the other (schedule %i)', async (seed) => {
    const random = seeded(seed);
    const team = startServer();
    const first: Folder = new Map();
    const members = [
      await Member.join(`${seed}a`, first, team),
      await Member.join(`${seed}b`, first, team),
      await Member.join(`${seed}c`, new Map(), team),
    ];
    const marks: string[] = [];
    const faults: Faults = { ...QUIET, random, rate: pick(random, [0.1, 0.4, 1]) };
    for (let step = 0; step < 36; step++) {
      const member = pick(random, members);
      if (random() < 0.6) {
        const mark = `m${seed}x${step}x`;
        await act(member, random, mark);
        if ((await member.kept()).includes(mark)) marks.push(mark);
      } else await member.sync(pick(random, VAULTS), faults);
    }
    endOfLateDeliveries();
    await meet(members);
    const [one, two, three] = members as [Member, Member, Member];
    expect(await two.words('own')).toEqual(await one.words('own'));
    for (const other of [two, three]) expect(await other.words('shared')).toEqual(await one.words('shared'));
    const kept = (await Promise.all(members.map((member) => member.kept()))).join('\n');
    expect(marks.filter((mark) => !kept.includes(mark))).toEqual([]);
    expect(marks.length).toBeGreaterThan(5);
    for (const member of members)
      for (const vault of VAULTS) expect(strays(member.folders[vault], vault), vault).toEqual([]);
  });
});

async function couple(name: string): Promise<[Member, Member]> {
  const team: Folder = new Map();
  return [await Member.join(`${name}1`, new Map(), team), await Member.join(`${name}2`, new Map(), team)];
}

const given = tools(seeded(99));

test('what is put into the team is there for all, and its own copy lies in the trash; an undo takes both back', async () => {
  const [one, two] = await couple('move');
  await nameTeam(one.database, '宣传组', 1);
  await one.write([
    saveSnippet({ ...snippet('a'), title: '通稿', folderId: 'f' }),
    saveFolder({ id: 'f', name: '甲', updatedAtMs: 1 }),
  ]);
  const [before] = await one.shown('own');
  if (before === undefined) throw new Error('nothing was saved');
  const changes = await one.write(moveTo(before, placeIn('shared'), given));
  await meet([one, two]);
  expect(await two.shown('shared')).toMatchObject([{ title: '通稿', folderId: SHARED_ROOT }]);
  expect(await two.database.get('folders', SHARED_ROOT)).toMatchObject({ name: '宣传组' });
  expect(await two.shown('own')).toEqual([]);
  expect(await one.database.get('snippets', 'a')).toMatchObject({ deletedAtMs: given.nowMs });
  await one.write(undoing(changes));
  await meet([one, two]);
  expect(await two.shown('shared')).toEqual([]);
  expect(await one.shown('own')).toEqual([before]);
});

test('an undo leaves in the team what somebody there has gone on with', async () => {
  const [one, two] = await couple('undo');
  await one.write([saveSnippet(snippet('a'))]);
  const [before] = await one.shown('own');
  if (before === undefined) throw new Error('nothing was saved');
  const changes = await one.write(moveTo(before, placeIn('shared'), given));
  await meet([one, two]);
  const [theirs] = await two.shown('shared');
  if (theirs === undefined) throw new Error('it did not arrive');
  await two.write([saveSnippet({ ...theirs, body: '接着写的。' })]);
  await meet([one, two]);
  await one.write(undoing(changes));
  await meet([one, two]);
  expect(await two.shown('shared')).toMatchObject([{ body: '接着写的。' }]);
  expect(await one.shown('own')).toEqual([before]);
});

test('nothing of one’s own is written into a folder of the team by the way, nor the other way round', async () => {
  const [one] = await couple('apart');
  await one.write([
    saveSnippet({ ...snippet('a'), folderId: SHARED_ROOT }),
    saveSnippet({ ...snippet('shared.b'), folderId: 'mine' }),
    saveFolder({ id: 'mine', name: '甲', parentId: SHARED_ROOT, updatedAtMs: 1 }),
  ]);
  expect(await one.database.get('snippets', 'a')).not.toHaveProperty('folderId');
  expect(await one.database.get('folders', 'mine')).not.toHaveProperty('parentId');
  expect(await one.database.get('snippets', 'shared.b')).toMatchObject({ folderId: SHARED_ROOT });
});

test('a folder of the wrong kind shows nothing here, and loses nothing there', async () => {
  const personal: Folder = new Map();
  const owner = await Member.join('owner', personal, new Map());
  await owner.write([saveSnippet({ ...snippet('a'), title: '私人的' })]);
  await owner.sync('own');
  const mistaken = await Member.join('mistaken', new Map(), personal);
  await mistaken.write([saveSnippet(snippet('b'))]);
  for (let round = 0; round < 20; round++) {
    await mistaken.write([saveSnippet({ ...snippet('shared.c'), body: `第${round}次` })]);
    await mistaken.sync('shared');
  }
  expect(await mistaken.words('own')).toHaveLength(1);
  expect(await mistaken.words('shared')).toHaveLength(1);
  const again = await Member.join('again', personal, new Map());
  await again.sync('own');
  expect(await again.shown('own')).toMatchObject([{ title: '私人的' }]);
});

describe('templates of the team', () => {
  const packs = async (member: Member) => (await member.database.getAll('packs')).map(({ pack }) => pack);
  const reword = (pack: Pack, id: string, heading: string) => ({
    ...pack,
    sections: pack.sections.map((one) => (one.id === id ? { ...one, heading } : one)),
  });
  const write = (member: Member, pack: Pack) =>
    writePack(member.database, pack.id, { id: pack.id, pack, updatedAtMs: 1 });
  const duty = packOf('shared.duty', ['events', '值班情况'], ['handover', '交接']);

  test('reach everybody, two people’s sections both stay, and none gets into somebody’s own folder', async () => {
    const [one, two] = await couple('packs');
    await write(one, duty);
    await write(one, packOf('own.mine', ['a', '自己的']));
    await meet([one, two]);
    expect(await packs(two)).toEqual([duty]);
    await write(one, reword(duty, 'events', '值班大事'));
    await write(two, reword(duty, 'handover', '交接班'));
    await meet([one, two]);
    for (const member of [one, two])
      expect((await packs(member)).find(({ id }) => id === duty.id)?.sections).toMatchObject([
        { heading: '值班大事' },
        { heading: '交接班' },
      ]);
    for (const member of [one, two]) await member.sync('own');
    expect(strays(one.folders.own, 'own')).toEqual([]);
    expect(strays(one.folders.shared, 'shared')).toEqual([]);
    await writePack(two.database, duty.id, undefined);
    await meet([one, two]);
    expect((await packs(one)).map(({ id }) => id)).toEqual(['own.mine']);
  });

  test('are kept as one’s own by who leaves, once, or come back as such with a backup', async () => {
    const [one, two] = await couple('packs-leave');
    await write(one, duty);
    await meet([one, two]);
    await one.write([saveSnippet(snippet('a'))]);
    await takeSnapshot(one.database, 'sync', 7);
    await leaveTeam(one.database, 'keep');
    await leaveTeam(two.database, 'remove');
    expect(await packs(two)).toEqual([]);
    const kept = { ...duty, id: 'own.duty' };
    expect(await packs(one)).toEqual([kept]);
    await write(one, reword(kept, 'events', '改过'));
    for (let times = 0; times < 2; times++) await restoreSnapshot(one.database, 7);
    expect(await packs(one)).toEqual([reword(kept, 'events', '改过')]);
    await one.sync('own');
    expect(strays(one.folders.own, 'own')).toEqual([]);
  });
});

describe('leaving the team', () => {
  const joined = async (name: string) => {
    const [one, two] = await couple(name);
    await nameTeam(one.database, '宣传组', 1);
    const theirs = { ...snippet('shared.t'), title: '通稿', folderId: SHARED_ROOT };
    await one.write([saveSnippet(snippet('a')), saveSnippet(theirs)]);
    await meet([one, two]);
    return [one, two] as const;
  };

  test('what is kept becomes one’s own, in a folder called as the team, and is the team’s still', async () => {
    const [one, two] = await joined('keep');
    await leaveTeam(one.database, 'keep');
    const own = await one.shown('own');
    expect(own).toMatchObject([{ id: 'a' }, { title: '通稿' }]);
    expect(await one.database.get('folders', own[1]?.folderId ?? '')).toMatchObject({ name: '宣传组' });
    expect(await one.shown('shared')).toEqual([]);
    for (const store of ['sharedRecords', 'sharedDirty', 'sharedFiles', 'sharedMeta'] as const)
      expect(await one.database.count(store), store).toBe(0);
    await meet([two]);
    expect(await two.shown('shared')).toMatchObject([{ title: '通稿' }]);
    await one.sync('own');
    expect(strays(one.folders.own, 'own')).toEqual([]);
  });

  test('what is kept has the versions it had, by whatever way it went', async () => {
    const [one] = await joined('history');
    const versions = async (id: string) =>
      (await one.database.getAllFromIndex('versions', 'bySnippet', id)).map(({ snippet }) => snippet.body);
    const reword = (id: string, body: string) =>
      one.write([{ kind: 'snippet', id, toNext: (now) => now && { ...now, body, updatedAtMs: 9 } }]);
    await reword('a', '自己改过');
    await one.write(
      moveTo(snippet('a', { body: '自己改过' }), placeIn('shared'), { nextId: () => 'moved', nowMs: 10 }),
    );
    expect(await versions('shared.moved')).toEqual(await versions('a'));
    await reword('shared.moved', '团队改过');
    await leaveTeam(one.database, 'keep');
    expect(await versions('moved')).toEqual([...(await versions('a')), '自己改过']);
    expect(await versions('shared.moved')).toEqual([]);
  });

  test('what is removed goes here only; a backup of before brings it back as one’s own, once', async () => {
    const [one, two] = await joined('remove');
    await takeSnapshot(one.database, 'sync', 7);
    await leaveTeam(one.database, 'remove');
    expect(await one.words('own')).toHaveLength(1);
    expect(await one.shown('shared')).toEqual([]);
    await meet([two]);
    expect(await two.shown('shared')).toHaveLength(1);
    for (let times = 0; times < 2; times++) await restoreSnapshot(one.database, 7);
    expect(await one.shown('own')).toMatchObject([{ id: 'a' }, { title: '通稿' }]);
    expect(await one.shown('shared')).toEqual([]);
  });

  test('a round that was under way writes nothing any more', async () => {
    const [one, two] = await joined('midway');
    await two.write([saveSnippet({ ...snippet('shared.n'), title: '新的' })]);
    await two.sync('shared');
    const leaving: Faults = { ...QUIET, between: () => leaveTeam(one.database, 'remove') };
    await expect(one.sync('shared', leaving)).rejects.toMatchObject({ name: 'AbortError' });
    expect(await one.shown('shared')).toEqual([]);
    expect(await one.database.count('sharedRecords')).toBe(0);
  });
});
