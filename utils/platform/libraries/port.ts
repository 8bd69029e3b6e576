import type { LibraryFinding, LibraryPort, LibraryTrouble, SubscribedLibrary } from '@/utils/app/libraries';
import { overriddenIn } from '@/utils/core/libraries/to-snippets';
import { browser } from '../browser';
import { createChangeNotices } from '../db/changes';
import { withDatabase } from '../db/open';
import type { Database, SubscriptionRow } from '../db/schema';
import { dropSubscription, readHereOf, revertToLibrary } from '../db/subscriptions';
import { grantedSites, originPattern, requestLibraryServer, requestSites, setLibraryServers } from '../permissions';
import { readPreset } from '../preset';
import { reconcileSites } from '../site-scripts';
import { libraryAddress } from './address';
import { LIBRARY_ALARM, setLibraryAlarm } from './alarm';
import type { Fetched } from './fetch-library';
import { fingerprintOf } from './fingerprint';
import { announceLibraries, inTurn } from './turns';

/** What reads libraries is loaded when one is read: the settings page opens without it. */
const reading = () => import('./refresh');

interface Looked {
  readonly row: SubscriptionRow;
  readonly fetched: Fetched;
}

/** Subscribed libraries as the settings page sees them. */
export function createLibraryPort(): LibraryPort {
  const notices = createChangeNotices('libraries');
  const library = createChangeNotices('snippets');
  let looked: Looked | undefined;
  void settleServers();
  return {
    async list() {
      const read = await withDatabase(readAll);
      return read.ok ? read.value : [];
    },
    async look(address) {
      const { finding, ...rest } = await look(address);
      looked = rest.looked;
      if (looked === undefined) await settleServers();
      return finding;
    },
    async subscribe() {
      if (looked === undefined) return problem('address-invalid');
      const { row, fetched } = looked;
      const taken = await inTurn(() =>
        withDatabase(async (database) => (await reading()).take(database, row, fetched)),
      );
      if (!taken.ok) return problem('full');
      if (!taken.value.ok) return problem(taken.value.failure);
      await settleServers();
      announceLibraries();
      return toFinding(looked);
    },
    async unsubscribe(url) {
      await inTurn(() => withDatabase((database) => dropSubscription(database, url)));
      await settleServers();
      announceLibraries();
    },
    refresh: async () => void (await (await reading()).refreshLibraries('all')),
    async allow(url) {
      if (await requestLibraryServer(originPattern(new URL(url)))) await (await reading()).refreshLibraries('all');
    },
    async dismissNews(url) {
      await inTurn(() => withDatabase((database) => dropNews(database, url)));
      announceLibraries();
    },
    async revert(url) {
      await inTurn(() => withDatabase((database) => revertToLibrary(database, url)));
      announceLibraries();
    },
    async openSites() {
      const [{ sites }, granted] = await Promise.all([readPreset(), grantedSites()]);
      return sites.filter((site) => !granted.includes(site));
    },
    presetKinds: async () => (await readPreset()).kinds,
    enableSites: requestSites,
    onChange(listener) {
      const stops = [notices.onChange(listener), library.onChange(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

const problem = (trouble: LibraryTrouble): LibraryFinding => ({ state: 'problem', problem: trouble });

/** No await before the permission is asked for: the browser shows its question only inside the click. */
async function look(typed: string): Promise<{ readonly finding: LibraryFinding; readonly looked?: Looked }> {
  const address = libraryAddress(typed);
  if (!address.ok) return { finding: problem(address.failure) };
  const { url, key } = address.value;
  if (!(await requestLibraryServer(originPattern(new URL(url))))) return { finding: problem('permission') };
  const { fetchLibrary } = await reading();
  const fetched = await fetchLibrary(url, {}, new AbortController().signal);
  if (!fetched.ok) return { finding: problem(fetched.failure) };
  if (fetched.value === 'unchanged') return { finding: problem('no-answer') }; // it was not asked for changes
  const known = await withDatabase((database) => database.get('libraries', url));
  const pinnedKey = (known.ok ? known.value?.pinnedKey : undefined) ?? key;
  if (pinnedKey !== undefined && fetched.value.received.key !== pinnedKey)
    return { finding: problem(fetched.value.received.key === undefined ? 'unsigned' : 'other-key') };
  const row = { isPreset: false, ...(known.ok ? known.value : undefined), url };
  const looked = { row: pinnedKey === undefined ? row : { ...row, pinnedKey }, fetched: fetched.value };
  return { finding: await toFinding(looked), looked };
}

async function toFinding({ fetched: { received } }: Looked): Promise<LibraryFinding> {
  const { key, content } = received;
  return {
    state: 'ready',
    name: content.name,
    snippets: content.snippets.length,
    packs: content.packs.length,
    ...(key === undefined ? {} : { fingerprint: await fingerprintOf(key) }),
    isExpired: isExpired(content.expiresAtMs),
  };
}

function readAll(database: Database): Promise<readonly SubscribedLibrary[]> {
  return database.getAll('libraries').then((rows) => Promise.all(rows.map((row) => describe(database, row))));
}

async function describe(database: Database, row: SubscriptionRow): Promise<SubscribedLibrary> {
  const { url, isPreset, pinnedKey, content, checkedAtMs, trouble, news } = row;
  return {
    url,
    isPreset,
    name: content?.name ?? '',
    sequence: content?.sequence ?? 0,
    snippets: content?.snippets.length ?? 0,
    packs: content?.packs.length ?? 0,
    isExpired: isExpired(content?.expiresAtMs),
    overridden: content ? overriddenIn(content, await readHereOf(database, content.id)).length : 0,
    ...(pinnedKey === undefined ? {} : { fingerprint: await fingerprintOf(pinnedKey) }),
    ...(checkedAtMs === undefined ? {} : { checkedAtMs }),
    ...(trouble === undefined ? {} : { trouble }),
    ...(news === undefined ? {} : { news }),
  };
}

const isExpired = (expiresAtMs: number | undefined) => expiresAtMs !== undefined && Date.now() > expiresAtMs;

async function dropNews(database: Database, url: string): Promise<void> {
  const row = await database.get('libraries', url);
  if (row === undefined) return;
  const { news: _, ...rest } = row;
  await database.put('libraries', rest);
}

/** Permissions and the alarm fit the subscriptions, whatever was tried before. */
async function settleServers(): Promise<void> {
  const rows = await withDatabase((database) => database.getAllKeys('libraries'));
  if (!rows.ok) return;
  await setLibraryServers(rows.value.map((url) => originPattern(new URL(url))));
  await reconcileSites();
  if (rows.value.length === 0) await browser.alarms.clear(LIBRARY_ALARM);
  else await setLibraryAlarm();
}
