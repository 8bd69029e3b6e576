import type { LibraryDifference, LibraryRefusal } from '../core/libraries/model';
import type { Pack } from '../core/packs/model';
import { ok } from '../core/result';
import type { KeepUsable } from './personal-packs';
import type { PackStore, Unsubscribe } from './ports';

/** Why a library could not be read now; what was read before stays. */
export type LibraryTrouble =
  | LibraryRefusal
  | 'address-invalid'
  | 'insecure' // http to a server outside the house
  | 'permission' // the browser has not let us reach it
  | 'no-answer'
  | 'gone'
  | 'forbidden'
  | 'moved'
  | 'too-big'
  | 'duplicate' // the same library was subscribed to at another address
  | 'full'; // no room in this browser

/** A library that an office publishes, as it is here now. */
export interface SubscribedLibrary {
  readonly url: string;
  /** '' until it was read for the first time. */
  readonly name: string;
  /** Set by an administrator: not to be removed here. */
  readonly isPreset: boolean;
  /** Beginning of the hash of the key it is signed with, to compare; absent: not signed. */
  readonly fingerprint?: string;
  readonly sequence: number;
  readonly snippets: number;
  readonly packs: number;
  readonly isExpired: boolean;
  /** When it was last known to be the newest there is. */
  readonly checkedAtMs?: number;
  readonly trouble?: LibraryTrouble;
  /** What the last update brought, until the person has seen it. */
  readonly news?: LibraryDifference;
  /** Phrases that the person has worded otherwise or deleted; they stay so. */
  readonly overridden: number;
}

export type LibraryFinding =
  | {
      readonly state: 'ready';
      readonly name: string;
      readonly snippets: number;
      readonly packs: number;
      readonly fingerprint?: string;
      readonly isExpired: boolean;
    }
  | { readonly state: 'problem'; readonly problem: LibraryTrouble };

/** What an administrator has set for this browser. */
export interface OfficePreset {
  readonly libraries: readonly { readonly url: string; readonly key?: string }[];
  /** Match patterns of sites that are to be enabled. */
  readonly sites: readonly string[];
  /** Site key → pack id. */
  readonly kinds: Readonly<Record<string, string>>;
}

export const NO_PRESET: OfficePreset = { libraries: [], sites: [], kinds: {} };

/** Libraries read from addresses, and what an administrator has set. */
export interface LibraryPort {
  list(): Promise<readonly SubscribedLibrary[]>;
  /** What lies there. Must be called inside a click: the browser asks for the permission for this one server. */
  look(address: string): Promise<LibraryFinding>;
  /** Subscribes to what was looked at last. */
  subscribe(): Promise<LibraryFinding>;
  /** What came from it goes, but for what the person has changed. */
  unsubscribe(url: string): Promise<void>;
  /** Reads all of them anew. */
  refresh(): Promise<void>;
  /** As `refresh`, after asking for the permission for the server at `url`. Must be called inside a click. */
  allow(url: string): Promise<void>;
  /** The person has seen what the update brought. */
  dismissNews(url: string): Promise<void>;
  /** The library's wording again where the person has another. */
  revert(url: string): Promise<void>;
  /** Sites the administrator has set that are not enabled yet. */
  openSites(): Promise<readonly string[]>;
  /** Site key → pack id, as the administrator has set them. */
  presetKinds(): Promise<Readonly<Record<string, string>>>;
  /** Must be called inside a click. */
  enableSites(patterns: readonly string[]): Promise<boolean>;
  onChange(listener: () => void): Unsubscribe;
}

/** Built-in templates with those of subscribed libraries over them. */
export function withLibraries(
  builtIn: PackStore,
  subscribed: () => Promise<readonly Pack[]>,
  usable: KeepUsable,
): PackStore {
  return {
    async list(preferred) {
      const [packs, theirs] = await Promise.all([builtIn.list(preferred), subscribed()]);
      if (!packs.ok) return packs;
      if (theirs.length === 0) return packs;
      const byId = new Map((await usable(theirs)).map((pack) => [pack.id, pack]));
      return ok([...byId.values(), ...packs.value.filter(({ id }) => !byId.has(id))]);
    },
  };
}
