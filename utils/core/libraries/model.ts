import type { Pack } from '../packs/model';
import type { BodyFormat } from '../snippets/model';

/** A phrase of a subscribed library. */
export interface LibrarySnippet {
  /** Of this library only; stays the same when the wording changes. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Names from the top down, below the library's own folder. */
  readonly folder: readonly string[];
  readonly tags: readonly string[];
  readonly language: 'zh-CN' | 'en';
  readonly format?: BodyFormat;
  readonly abbreviation?: string;
  readonly kinds?: readonly string[];
  readonly sections?: readonly string[];
  readonly sites?: readonly string[];
}

/** What an office publishes at an address, for reading only. */
export interface LibraryContent {
  readonly id: string;
  readonly name: string;
  /** Counts up with every publication; 0 where the publisher does not count. */
  readonly sequence: number;
  /** After it the library is to be taken as out of date. */
  readonly expiresAtMs?: number;
  readonly packs: readonly Pack[];
  readonly snippets: readonly LibrarySnippet[];
}

/** What was put on, by name. */
export interface LibraryDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Why what lies at an address is not taken; what was there before stays. */
export type LibraryRefusal =
  | 'malformed' // no library, template or export of ours
  | 'newer' // of a version we do not know
  | 'bad-signature'
  | 'unsigned' // it was signed before
  | 'other-key' // signed by somebody else than at the subscription
  | 'rollback' // older than what is here
  | 'altered' // other content under the number that is here
  | 'other-library'; // another library lies there now
