import type { Delta } from '../core/drafts/delta';
import type { FieldIdentity } from '../core/drafts/identity';
import type { KeepReason } from '../core/drafts/model';

/** A page's field has the focus: is there something kept of it? */
export interface DraftOpening {
  /** Of the document; counts only when it is of the sender's own origin. */
  readonly address: string;
  /** The page's fields that may be watched, and the number of the one meant. */
  readonly fields: readonly FieldIdentity[];
  readonly index: number;
}

export interface DraftWords {
  readonly title: string;
  /** With {n} and {time}. */
  readonly found: string;
  readonly sent: string;
  /** It may be another field's. */
  readonly unsure: string;
  readonly restore: string;
  /** With {n}. */
  readonly replace: string;
  readonly compare: string;
  readonly ignore: string;
  readonly keys: string;
  readonly failed: string;
}

/** A text kept of this field before, of the page's own origin. */
export interface KeptText {
  readonly draftId: string;
  readonly number: number;
  readonly text: string;
  readonly atMs: number;
  readonly isPosted: boolean;
  /** It may also be another field's: the person has to look. */
  readonly isUnsure: boolean;
}

export type DraftOpened =
  | { readonly state: 'off' }
  | {
      readonly state: 'on';
      /** Under which the field's text is to be kept. */
      readonly draftId: string;
      readonly kept?: KeptText;
      /** Absent: nothing may be shown in the page. */
      readonly words?: DraftWords;
      readonly theme: 'auto' | 'light' | 'dark';
      readonly language: string;
    };

export interface DraftKeeping {
  readonly draftId: string;
  readonly address: string;
  readonly title: string;
  readonly field: FieldIdentity;
  readonly reason: KeepReason;
  /** Its form was sent with it. */
  readonly isPosted: boolean;
  /** UTF-16 code units of the whole text. */
  readonly length: number;
  /** The whole text, or what has changed since version `base`. */
  readonly text: { readonly whole: string } | { readonly base: number; readonly delta: Delta };
}

/** `resend`: the whole text is needed. `full`: there is no room on the disk; nothing was kept. */
export type DraftKept =
  /** `holds`: the newest version is exactly the text that was sent. */
  | { readonly state: 'kept'; readonly newest: number; readonly holds: boolean }
  | { readonly state: 'resend' | 'full' | 'off' };

/** What was written before the scripts that keep drafts had come, and goes with its page. */
export interface EarlyDraft extends Pick<DraftKeeping, 'draftId' | 'address' | 'title'> {
  readonly tag: string;
  readonly id: string;
  readonly name: string;
  readonly placeholder: string;
  readonly label: string;
  readonly text: string;
}

/** Messages of draft rescue. Whose drafts they reach is decided by the sender's real origin and by nothing they say. */
export interface DraftProtocol {
  'drafts/open': { from: 'content'; data: DraftOpening; reply: DraftOpened };
  'drafts/keep': { from: 'content'; data: DraftKeeping; reply: DraftKept };
  /** The last word of a page that is going: nobody hears an answer. */
  'drafts/early': { from: 'content'; data: EarlyDraft; reply: null };
  /** A kept text is worth offering in this field: an open panel offers it, too. */
  'drafts/offer': {
    from: 'content';
    data: Pick<KeptText, 'draftId' | 'number' | 'isUnsure'> & { readonly fieldId: string };
    reply: null;
  };
  /** The offer has been answered; `ignore`: not to be made again for this state. */
  'drafts/answer': {
    from: 'content';
    data: { readonly draftId: string; readonly answer: 'restored' | 'ignore' | 'compare' };
    reply: null;
  };
}
