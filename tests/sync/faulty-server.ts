// A folder in memory with every fault the field has shown (docs/sync-format.md names them).
import type { ListedFile, SyncTransport, TransportFailure } from '../../utils/app/sync/ports';
import { err, ok } from '../../utils/core/result';
import { pick, type Random } from './random';

export type Folder = Map<string, Uint8Array>;

export interface Faults {
  /** 0 is none, 1 is a bad day. */
  rate: number;
  readonly random: Random;
  /** Called before and after every request: other devices, edits and kills come in here. */
  readonly between: () => Promise<void>;
  readonly count: (fault: string) => void;
}

/** Requests that were sent but arrive later, if at all twice. */
const late: (() => void)[] = [];

const again = (detail: string): TransportFailure => ({ kind: 'again', detail });
const REFUSALS: readonly TransportFailure[] = [
  again('412'),
  again('423'),
  again('409'),
  { kind: 'again', detail: '429', retryAfterMs: 30_000 },
  again('503'),
  { kind: 'full', detail: '507' },
];
const PROXY_PAGE = new TextEncoder().encode('<html><body>Please sign in to the network</body></html>');

/** What one device sees of the folder. */
export function faultyTransport(folder: Folder, faults: Faults): SyncTransport {
  const { random, between } = faults;
  const strikes = (fault: string, chance: number) => {
    const struck = random() < chance * faults.rate;
    if (struck) faults.count(fault);
    return struck;
  };
  let oldListing: readonly ListedFile[] = [];
  const listNow = () => [...folder].map(([name, { length }]) => ({ name, bytes: length }));
  return {
    async list() {
      await between();
      deliverLate(random);
      if (strikes('listing refused', 0.25)) return err(pick(random, REFUSALS));
      const listing = listNow();
      const shown = strikes('listing truncated', 0.2) ? listing.slice(0, random() * listing.length) : listing;
      const kept = strikes('listing with gaps', 0.2) ? shown.filter(() => random() < 0.8) : shown;
      const told = strikes('old listing', 0.1) ? oldListing : kept;
      oldListing = listing;
      await between();
      return ok(told);
    },
    async get(name) {
      await between();
      if (strikes('download refused', 0.1)) return err(pick(random, REFUSALS));
      if (strikes('proxy page instead of a file', 0.1)) return ok(PROXY_PAGE);
      const bytes = folder.get(name);
      await between();
      if (bytes === undefined) return err({ kind: 'gone', detail: '404' });
      return ok(strikes('download truncated', 0.15) ? cut(random, bytes) : bytes);
    },
    async put(name, bytes) {
      if (name.endsWith('.base')) faults.count('(bases sent)');
      await between();
      if (strikes('upload refused', 0.12)) return err(pick(random, REFUSALS));
      if (strikes('upload lost', 0.1)) return err(again('no answer'));
      if (strikes('upload truncated, no answer', 0.08)) {
        folder.set(name, cut(random, bytes));
        return err(again('no answer'));
      }
      if (strikes('upload truncated, answered 201', 0.06)) {
        folder.set(name, cut(random, bytes));
        return ok(null);
      }
      if (strikes('upload answered 201, nothing kept', 0.04)) return ok(null);
      folder.set(name, bytes);
      if (strikes('upload delivered again later', 0.08)) late.push(() => folder.set(name, bytes));
      await between();
      return strikes('answer dropped after commit', 0.12) ? err(again('no answer')) : ok(null);
    },
    async remove(name) {
      await between();
      if (strikes('deletion lost', 0.15)) return err(again('no answer'));
      if (folder.delete(name)) faults.count('(files deleted)');
      await between();
      return strikes('answer dropped after deletion', 0.15) ? err(again('no answer')) : ok(null);
    },
    ensureFolder: async () => ok(null),
  };
}

function deliverLate(random: Random): void {
  for (const deliver of late.splice(0)) random() < 0.5 ? deliver() : late.push(deliver);
}

/** Forgets what is still under way, so that schedules do not depend on those before. */
export function startServer(): Folder {
  late.length = 0;
  return new Map();
}

export function endOfLateDeliveries(): void {
  for (const deliver of late.splice(0)) deliver();
}

function cut(random: Random, bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, Math.floor(random() * bytes.length));
}
