import type { Result } from '../../core/result';
import type { KnownFile } from '../../core/sync/files';
import type { Records, SyncRecord } from '../../core/sync/record';

/**
 * Why a server did not do what it was asked.
 * 'again': trouble that passes. 'ask': the person has to do something; `reason` says what. 'full': no space there.
 * 'gone': the file is not there (get), or the folder is not (list).
 */
export type TransportFailure =
  | { readonly kind: 'again'; readonly retryAfterMs?: number; readonly detail: string }
  | { readonly kind: 'ask'; readonly reason: AskReason; readonly detail: string }
  | { readonly kind: 'full'; readonly detail: string }
  | { readonly kind: 'gone'; readonly detail: string };

export type AskReason =
  | 'sign-in' // user name or password refused
  | 'forbidden' // signed in, but not allowed to do this here
  | 'permission' // the browser's permission for this server or folder is missing
  | 'address' // no such folder, and it cannot be made
  | 'moved' // the server points to another address
  | 'not-webdav' // something answers, but not WebDAV
  | 'passphrase' // the folder is encrypted with a key this device does not have
  | 'mass-deletion' // a pull would hide much of the library
  | 'newer-version'; // files of a newer version of the format

/** What a server must be able to do; nothing more is ever asked of it. Names are those of files.ts: no path, no folder. */
export interface SyncTransport {
  list(signal: AbortSignal): Promise<Result<readonly ListedFile[], TransportFailure>>;
  /** Refuses more than `limitBytes`. */
  get(name: string, limitBytes: number, signal: AbortSignal): Promise<Result<Uint8Array, TransportFailure>>;
  put(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<Result<null, TransportFailure>>;
  /** Ok also when it is not there. */
  remove(name: string, signal: AbortSignal): Promise<Result<null, TransportFailure>>;
  /** Ok also when it is there. */
  ensureFolder(signal: AbortSignal): Promise<Result<null, TransportFailure>>;
}

export interface ListedFile {
  readonly name: string;
  /** NaN when the server does not say. */
  readonly bytes: number;
}

/**
 * 'damaged': not the bytes its name promises (truncated, still uploading, a proxy's page). 'locked': encrypted with a key that
 * is not here. 'forged': right bytes, but not made for this name with this key. 'newer': a newer kind of file. 'huge': over the limit.
 */
export type OpenFailure = 'damaged' | 'locked' | 'forged' | 'newer' | 'huge';

/** Compression, encryption and hashing. */
export interface FileSealer {
  /** The bytes to store and the hash that names them. `stub` is bound to them. */
  seal(stub: string, text: string): Promise<{ readonly bytes: Uint8Array; readonly hash: string }>;
  open(name: string, bytes: Uint8Array): Promise<Result<string, OpenFailure>>;
}

/** A file on its way to the server. Kept until it was read back. */
export interface PendingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly span: string;
  readonly covers: readonly string[];
  /** Record ids in it, with the revision of each that was written; 0 for records that were not dirty. */
  readonly revisions: ReadonlyMap<string, number>;
}

/** A merge of files that is not finished. */
export interface CompactionJob {
  readonly covers: readonly string[];
  readonly spansLeft: readonly string[];
}

/** A listed file that could not be used when it had this size, and in how many rounds. */
export interface Refusal {
  readonly bytes: number;
  readonly rounds: number;
}

export interface ReplicaState {
  readonly device: string;
  /** Of the last file made. */
  readonly sequence: number;
  readonly files: readonly (KnownFile & { readonly missed: number })[];
  readonly refused: ReadonlyMap<string, Refusal>;
  /** Records hidden by the pull that is under way, and how many there were when it began. */
  readonly hiding: { readonly hidden: number; readonly alive: number };
  readonly dirtyCount: number;
  readonly pending?: PendingFile;
  readonly job?: CompactionJob;
}

export interface DirtyRecord {
  readonly id: string;
  readonly revision: number;
  readonly record: SyncRecord;
}

/** What taking in files did. */
export interface TakenIn {
  /** Records that are other now than before. */
  readonly changed: number;
}

/**
 * The local side of sync. Every call is one transaction, or none at all; a kill between two calls loses nothing. The person
 * may edit between any two calls, so nothing read before is ever written back. Throws when the database does (a full disk).
 */
export interface ReplicaStore {
  /** Makes records for things of the library that have none yet. */
  prepare(): Promise<void>;
  state(): Promise<ReplicaState>;
  records(ids: Iterable<string>): Promise<Records>;
  /** Ids of the records in these files. */
  idsIn(names: Iterable<string>): Promise<ReadonlySet<string>>;
  /** The records with changes that no settled file holds, oldest change first. */
  dirty(limit: number): Promise<readonly DirtyRecord[]>;
  /**
   * Merges records of a file; with `file`, notes that all of it is here, `allIds` being the ids in it.
   * `keep`: records that are there and would be hidden are written anew instead.
   */
  takeIn(records: Records, file: TakenFile | undefined, keep: boolean): Promise<TakenIn>;
  /** Puts a file into the outbox and counts the sequence up. */
  queue(pending: PendingFile, job: CompactionJob | undefined): Promise<void>;
  /** The file in the outbox is on the server: its records are clean unless edited since, and it is known. */
  settle(name: string): Promise<void>;
  /** Files that are no longer of use. */
  forget(names: readonly string[]): Promise<void>;
  /** All that is unread was read: the next pull counts what it hides from nought. */
  endPull(): Promise<void>;
  /** Replaces what is noted of files that could not be used. */
  setRefused(refused: ReadonlyMap<string, Refusal>): Promise<void>;
  /** Notes how many complete listings in a row lacked a file. */
  setMissed(missed: ReadonlyMap<string, number>): Promise<void>;
  /** Files the server has lost: what was in them is dirty again. */
  reviveLost(names: readonly string[]): Promise<void>;
  renewDevice(device: string): Promise<void>;
}

export interface TakenFile {
  readonly file: KnownFile;
  readonly allIds: readonly string[];
}

/** Everything one round needs. */
export interface SyncPorts {
  readonly transport: SyncTransport;
  readonly replica: ReplicaStore;
  readonly sealer: FileSealer;
  readonly nowMs: () => number;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly newDevice: () => string;
}
