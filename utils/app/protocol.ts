import type { FieldEdit, FieldFormat } from '../core/outline/content';
import type { Result } from '../core/result';
import type { Vault } from '../core/sync/vaults';
import type { DraftProtocol } from './draft-protocol';
import type { Failure, FailureCode } from './failures';
import type { GuardProtocol } from './guard-protocol';
import type { InpageProtocol } from './inpage-protocol';

/** Who sends a message; checked at run time against the real sender (`platform/messaging/trust.ts`). */
export type Sender = 'panel' | 'content' | 'background';

/** A text field as the panel names it. Lengths are UTF-16 code units. */
export interface FieldDescription {
  /** Unique within its frame while the page lives. */
  readonly fieldId: string;
  /** What a person would call it: label, aria-label, placeholder, name. May be ''. */
  readonly label: string;
  /** Adapter id: 'textarea', 'input', 'editable', 'document', 'discuz' … */
  readonly editor: string;
  readonly format: FieldFormat;
  readonly length: number;
  /** Why nothing can be written here, if so. */
  readonly refusal?: Extract<FailureCode, `field/${string}`>;
}

/** Where a guess at the report kind comes from. */
export interface PageHints {
  readonly pageTitle: string;
  readonly url: string;
  /** Text of the form's own title field (subject), or ''. */
  readonly subject: string;
}

/** A field's text: one '\n' between paragraphs, no trailing newline of the editor's own. Offsets are UTF-16 code units of it. */
export interface FieldSnapshot {
  readonly field: FieldDescription;
  readonly text: string;
  /** The caret or selection; absent when the field never had one. */
  readonly selection?: { readonly start: number; readonly end: number };
  readonly hints: PageHints;
}

/** A request to change a field. Refused with 'field/stale' unless its text still is `expectedText`. */
export interface ApplyRequest {
  readonly fieldId: string;
  readonly expectedText: string;
  /** Not overlapping, in order. All of them become one undo step, or only `primary` is applied. */
  readonly edits: readonly FieldEdit[];
  /** Index in `edits` of the one that must land when an editor cannot take all in one undo step. */
  readonly primary: number;
  /** The person has agreed: what exceeds the field's limit is left out at the end of the text that goes in. */
  readonly cutToFit?: boolean;
  /** Selection to leave, in offsets of the text after; default: after the primary edit. */
  readonly select?: { readonly start: number; readonly end: number };
}

/** What was done, read back from the field. */
export interface Applied {
  /** Strategy that landed: 'exec-text', 'exec-html', 'paste', 'setter' … */
  readonly strategy: string;
  /** Whether one Ctrl+Z takes it back. */
  readonly undoable: boolean;
  /** False when only the primary edit could be applied. */
  readonly complete: boolean;
  readonly snapshot: FieldSnapshot;
}

/** What attaching to a tab found. `frames` are those with a content script that answers (one per same-origin group). */
export type Attachment =
  | { readonly state: 'attached'; readonly frames: readonly number[] }
  | { readonly state: 'refused'; readonly failure: Failure };

/** The field a tab's writing goes to. Kept per tab in session storage. */
export interface ActiveField {
  readonly tabId: number;
  readonly frameId: number;
  readonly field: FieldDescription;
}

/** One line of what happened lately in a context of the extension. */
export interface LoggedEvent {
  readonly atMs: number;
  readonly event: string;
  readonly detail: string;
}

/** Every message: who may send it, what it carries, what comes back. */
export interface Protocol extends InpageProtocol, GuardProtocol, DraftProtocol {
  // panel → background
  /** Make sure the content script runs in the tab, as far as permissions reach; safe to repeat. */
  'page/attach': { from: 'panel'; data: { tabId: number }; reply: Attachment };
  /** Sync now, or soon after an edit; both vaults unless one is named. Answered at once; how it went is announced. */
  'sync/run': {
    from: 'panel';
    data: { trigger: 'edit' | 'person' | 'open'; deletions: 'ask' | 'accept' | 'keep'; vault?: Vault };
    reply: null;
  };

  /** What happened lately in the background. */
  'support/log': { from: 'panel'; data: Record<string, never>; reply: readonly LoggedEvent[] };

  // panel → content (always addressed to one frame)
  /** Fields of this frame and the same-origin frames inside it, best candidate first. */
  'field/list': { from: 'panel'; data: Record<string, never>; reply: readonly FieldDescription[] };
  'field/read': { from: 'panel'; data: { fieldId: string }; reply: Result<FieldSnapshot, Failure> };
  'field/apply': { from: 'panel'; data: ApplyRequest; reply: Result<Applied, Failure> };
  /** Select a range, scroll to it and focus the field. */
  'field/select': {
    from: 'panel';
    data: { fieldId: string; start: number; end: number };
    reply: Result<null, Failure>;
  };

  // content → background (and heard by an open panel)
  /** Bootstrap: a person put the focus into something editable; please inject the main script into this frame. */
  'page/wake': { from: 'content'; data: Record<string, never>; reply: null };
  /** Put the script that inserts into the sender's frame. */
  'page/load-writer': { from: 'content'; data: Record<string, never>; reply: null };
  /** A field got the focus. */
  'field/focused': { from: 'content'; data: FieldDescription; reply: null };
  /** The focused field's text or caret changed; sent at most four times a second. */
  'field/edited': { from: 'content'; data: { fieldId: string; length: number }; reply: null };
  /** Run one event dispatch in the page's own world, in the sender's frame; the target is its deepest active element. */
  'page/dispatch': { from: 'content'; data: PageDispatch; reply: { prevented: boolean } | null };
  /** Use an editor's own API in the page's world, in the sender's frame; null when the editor is not there. */
  'page/drive': { from: 'content'; data: PageDrive; reply: DriveReply | null };
}

/** An event that has to be made in the page's world (Firefox gives content scripts an empty DataTransfer). */
export interface PageDispatch {
  readonly kind: 'paste' | 'beforeinput-replacement';
  readonly text: string;
  readonly html: string;
  /** The editor catches what the browser pastes by moving the caret elsewhere meanwhile, and takes it from there. */
  readonly isCaught: boolean;
}

/** Editors which have to be read, written or undone through their own API. */
export type DrivenEditor =
  | 'ace'
  | 'ckeditor4'
  | 'codemirror5'
  | 'codemirror6'
  | 'froala'
  | 'kindeditor'
  | 'monaco'
  | 'summernote'
  | 'tinymce'
  | 'ueditor';

export interface PageDrive {
  readonly editor: DrivenEditor;
  /**
   * The way to an element of the editor, from the frame's document: the number of the child to go to; -1 goes from a frame to
   * its document, -2 from a host to its open shadow root.
   */
  readonly path: readonly number[];
  readonly act: DriveAct;
}

export type DriveAct =
  | { readonly kind: 'read' }
  /** HTML in place of the document's selection, as one undo step. '' deletes it. */
  | { readonly kind: 'insert'; readonly html: string }
  /** All edits as one undo step, if the text still is `expected`; for editors of plain text. */
  | {
      readonly kind: 'replace';
      readonly expected: string;
      readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
      readonly select: { readonly start: number; readonly end: number };
    }
  | { readonly kind: 'select'; readonly start: number; readonly end: number }
  | { readonly kind: 'undo' };

export interface DriveReply {
  readonly done: boolean;
  /** After 'read': the whole text with '\n' between lines, and the selection in it. */
  readonly text?: string;
  readonly selection?: { readonly start: number; readonly end: number };
}

export type MessageName = keyof Protocol;
/** The wire form of a message. */
export interface Envelope<Name extends MessageName = MessageName> {
  readonly type: Name;
  readonly data: Protocol[Name]['data'];
}
