import type { Json } from '../../core/sync/record';
import type { Unsubscribe } from '../ports';
import type { AskReason } from './ports';
import { SYNC_OFF, type SyncStatus } from './states';

/** Where to sync, as the person typed it. */
export type SyncSetup =
  | {
      readonly kind: 'webdav' | 'couchdb';
      readonly address: string;
      readonly username: string;
      readonly password: string;
      /** '' leaves the files readable on the server. */
      readonly passphrase: string;
    }
  | { readonly kind: 'browser' }
  | { readonly kind: 'folder' };

/** What would meet on the first sync, in snippets and folders. */
export interface SyncPreview {
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly same: number;
}

/** Why a place cannot be used; nothing was written there. */
export type SetupProblem =
  | AskReason
  | 'address-invalid'
  | 'insecure' // http to a server outside the house
  | 'no-answer' // network, name or certificate
  | 'full'
  | 'wrong-passphrase'
  | 'needs-passphrase' // the folder is encrypted
  | 'not-encrypted' // the folder is there, and is not encrypted
  | 'same-place' // the person's own library and the team's may not lie in one folder
  | 'personal-there' // the folder for the team holds somebody's own library
  | 'team-there' // the folder for one's own holds a team's
  | 'unsupported'; // this browser has no such thing

export type SetupFinding =
  | {
      readonly state: 'ready';
      readonly preview: SyncPreview;
      /** The folder is new: with encryption, this is the code to print. */
      readonly recoveryCode?: string;
      readonly isPlainHttp: boolean;
      /** Of a team that is there already. */
      readonly teamName?: string;
    }
  | { readonly state: 'problem'; readonly problem: SetupProblem; readonly detail: string };

/** 'failed': the server could not be reached; the old passphrase still opens the folder. */
export type PassphraseChange = 'done' | 'wrong-passphrase' | 'failed';

export interface SyncDevice {
  readonly id: string;
  readonly name: string;
  readonly lastSeenMs: number;
  readonly isThis: boolean;
}

/** One field of one thing with several versions. */
export interface LibraryConflict {
  readonly recordId: string;
  /** What the thing is called now. */
  readonly title: string;
  readonly field: string;
  readonly versions: readonly {
    readonly id: string;
    /** As a person reads it. */
    readonly value: string;
    /** As it is stored; what `choose` is given. */
    readonly raw: Json;
    readonly device: string;
    readonly atMs: number;
  }[];
}

export interface SyncOverview {
  readonly status: SyncStatus;
  readonly kind?: SyncSetup['kind'];
  /** The server's host, for the person to see where their words go. */
  readonly place: string;
  readonly isEncrypted: boolean;
  /** Things changed here that the server does not have yet. */
  readonly waiting: number;
  readonly conflicts: number;
  readonly devices: readonly SyncDevice[];
  /** Of the team's library, once it is known. */
  readonly teamName?: string;
}

/** Before a place is chosen. */
export const NO_OVERVIEW: SyncOverview = {
  status: SYNC_OFF,
  place: '',
  isEncrypted: false,
  waiting: 0,
  conflicts: 0,
  devices: [],
};

export type SnapshotReason = 'daily' | 'sync' | 'import' | 'upgrade';

/** A copy of the library on this device. */
export interface LibrarySnapshot {
  readonly atMs: number;
  readonly reason: SnapshotReason;
  readonly snippets: number;
}

/** Sync of one vault, the person's own or a team's, as the settings page and the panel see it. */
export interface SyncPort {
  overview(): Promise<SyncOverview>;
  onChange(listener: () => void): Unsubscribe;
  /** Looks without writing. Must be called inside a click: it asks for the permission for this server first. */
  test(setup: SyncSetup): Promise<SetupFinding>;
  /** After a test that found the place ready: keeps the account and starts syncing. A new team is called `teamName`. */
  connect(teamName?: string): Promise<SetupFinding>;
  /**
   * Stops syncing and forgets the secrets; the server stays as it is. So does one's own library; of a team's, what is here
   * becomes one's own, or goes. False when it could not be done, and nothing has changed.
   */
  disconnect(things?: 'keep' | 'remove'): Promise<boolean>;
  syncNow(): Promise<void>;
  /** The answer to a pull that would hide much. */
  decide(deletions: 'accept' | 'keep'): Promise<void>;
  /** A new password of the server. */
  signIn(password: string): Promise<void>;
  /** False when no key of the folder opens with it. */
  unlock(passphrase: string): Promise<boolean>;
  /** The folder's key under another passphrase; nothing is encrypted anew. `before` may be the recovery code. */
  changePassphrase(before: string, after: string): Promise<PassphraseChange>;
  conflicts(): Promise<readonly LibraryConflict[]>;
  choose(recordId: string, field: string, value: Json): Promise<void>;
  /** The newest first. */
  snapshots(): Promise<readonly LibrarySnapshot[]>;
  /** Takes one before something that changes much. True when there was anything to keep. */
  takeSnapshot(reason: SnapshotReason): Promise<boolean>;
  /** Writes what a snapshot holds over what is here, as edits of now. */
  restore(atMs: number): Promise<boolean>;
}
