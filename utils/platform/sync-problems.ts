// What is wrong with a place to sync with, in the words of setting up.
import type { TransportFailure } from '@/utils/app/sync/ports';
import type { SetupFinding, SetupProblem, SyncSetup } from '@/utils/app/sync/sync-port';
import { isInHouse } from './in-house';
import type { SyncAccount } from './sync-account';
import type { VaultKey } from './sync-crypto';
import { folderAddress } from './transports/http';
import type { NewVault } from './vault-key';

/** What a successful look found out, kept until the person says yes. */
export interface Prepared {
  readonly account: SyncAccount;
  readonly keys: readonly VaultKey[];
  /** A new vault, whose key is not on the server yet. */
  readonly vault?: NewVault;
  /** Of the team that is there already. */
  readonly teamName?: string;
}

export interface Look {
  readonly finding: SetupFinding;
  readonly prepared?: Prepared;
}

/** A problem before the server is asked at all. */
export function problemWith(setup: SyncSetup): SetupProblem | undefined {
  if (setup.kind !== 'webdav' && setup.kind !== 'couchdb') return undefined;
  const url = folderAddress(setup.address);
  if (url === undefined) return 'address-invalid';
  return url.protocol === 'http:' && !isInHouse(url.hostname) ? 'insecure' : undefined;
}

export function problem(reason: SetupProblem, detail = ''): Look {
  return { finding: { state: 'problem', problem: reason, detail } };
}

export function problemOf(failure: TransportFailure): SetupProblem {
  if (failure.kind === 'ask') return failure.reason;
  if (failure.kind === 'full') return 'full';
  return failure.kind === 'gone' ? 'address' : 'no-answer';
}
