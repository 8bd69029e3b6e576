import type { Draft, DraftTail, DraftVersion } from '../core/drafts/model';
import type { Result } from '../core/result';
import type { Failure } from './failures';
import type { Unsubscribe } from './ports';

/** A version with its text. */
export interface DraftText extends Pick<DraftVersion, 'number' | 'atMs' | 'reason'> {
  readonly text: string;
}

/** Everything of one draft, as it lies in the store. */
export interface DraftBundle {
  readonly draft: Draft;
  readonly versions: readonly DraftVersion[];
  readonly tail?: DraftTail;
}

/** The offer that a page's field is waiting for an answer to. */
export interface DraftOffer {
  readonly tabId: number;
  readonly frameId: number;
  readonly fieldId: string;
  readonly draftId: string;
  readonly number: number;
  /** The text may be another field's: it is compared first. */
  readonly isUnsure: boolean;
  /** The person wants to see both texts. */
  readonly isComparing: boolean;
}

/** What was written into fields, for the panel. */
export interface DraftStore {
  /** The last changed first. */
  list(): Promise<Result<readonly Draft[], Failure>>;
  /** All states, the newest first. */
  texts(draftId: string): Promise<Result<readonly DraftText[], Failure>>;
  /** Removes drafts for good; what is given back brings them back. */
  remove(draftIds: readonly string[]): Promise<Result<readonly DraftBundle[], Failure>>;
  putBack(bundles: readonly DraftBundle[]): Promise<Result<null, Failure>>;
  ignore(draftId: string, atMs: number): Promise<Result<null, Failure>>;
  /** Changes made anywhere. */
  onChange(listener: () => void): Unsubscribe;
  /** The offer for a tab's field. */
  offer(): Promise<DraftOffer | undefined>;
  /** It has been answered. */
  closeOffer(): Promise<void>;
  onOffer(listener: () => void): Unsubscribe;
  /** Whether the last text could not be kept for want of room. */
  isFull(): Promise<boolean>;
}
