import type { Pack } from '../core/packs/model';
import type { Result } from '../core/result';
import type { LibraryChange, LibraryEdit } from '../core/snippets/library-change';
import type { Folder, Snippet, SnippetUsage, SnippetVersion } from '../core/snippets/model';
import type { Failure } from './failures';
import type { FieldMark, MarkPressed } from './marks-protocol';
import type { Applied, ApplyRequest, FieldDescription, FieldSnapshot, LoggedEvent } from './protocol';
import type { Settings } from './settings';

/** Stops a subscription. */
export type Unsubscribe = () => void;

/** What the panel knows about the field it would write to. */
export type FieldStatus =
  | { readonly state: 'ready'; readonly field: FieldDescription; readonly site: SiteStatus }
  | {
      readonly state: 'refused';
      readonly failure: Failure;
      readonly field?: FieldDescription;
      readonly site?: SiteStatus;
    }
  | { readonly state: 'connecting' };

/** The site in front, as far as the browser tells. */
export interface SiteStatus {
  /** http://host[:port], or '' when unknown. */
  readonly origin: string;
  /** Enabled for good, by host permission. */
  readonly isAlwaysOn: boolean;
}

/** The active field of the tab in front of the panel's window. */
export interface FieldPort {
  status(): FieldStatus;
  /** Called on every change of status. */
  onStatus(listener: (status: FieldStatus) => void): Unsubscribe;
  /** Called when the field's text may have changed, at most four times a second. */
  onEdited(listener: () => void): Unsubscribe;
  /** Other fields found on the page, for choosing by hand. */
  list(): Promise<readonly FieldDescription[]>;
  /** Write to this one from now on. */
  choose(fieldId: string): Promise<Result<null, Failure>>;
  read(): Promise<Result<FieldSnapshot, Failure>>;
  apply(request: Omit<ApplyRequest, 'fieldId'>): Promise<Result<Applied, Failure>>;
  select(start: number, end: number): Promise<Result<null, Failure>>;
  /** Look again at the page (after the person has done what a refusal asked for). */
  retry(): Promise<void>;
  /** Marks findings beside the lines of `text`, as last read; undefined: none. Absent where there is no page to mark. */
  mark?(found: { readonly text: string; readonly marks: readonly FieldMark[] } | undefined): void;
  /** A mark was pressed in the page. */
  onMarkPressed?(listener: (mark: MarkPressed) => void): Unsubscribe;
}

/** What the person copied elsewhere. The permission for it is optional and asked for at the first reading. */
export interface ClipboardPort {
  /** Must be called inside a click. Undefined when the person or the browser said no. Throws never. */
  read(): Promise<string | undefined>;
  isAllowed(): Promise<boolean>;
  /** Gives the permission back. */
  forbid(): Promise<void>;
}

/** Sites where the product is on without a click. */
export interface SitePort {
  /** Match patterns granted, such as *://oa.example.cn/*. */
  list(): Promise<readonly string[]>;
  /** Must be called inside a click. False when the person said no. Throws never. */
  enable(originOrHost: string): Promise<boolean>;
  disable(pattern: string): Promise<void>;
  onChange(listener: () => void): Unsubscribe;
}

/** The snippet library. Every call is one transaction. */
export interface SnippetStore {
  /** All snippets that are not in the trash: pinned ones, then newest edit first. */
  list(): Promise<Result<readonly Snippet[], Failure>>;
  /** The first `limit` of the list, without reading the rest. */
  first(limit: number): Promise<Result<readonly Snippet[], Failure>>;
  folders(): Promise<Result<readonly Folder[], Failure>>;
  /** What lies in the trash, the last deleted first. */
  trash(): Promise<Result<readonly Snippet[], Failure>>;
  /** What a snippet was before, the last replaced first; at most MOST_VERSIONS. */
  versions(snippetId: string): Promise<Result<readonly SnippetVersion[], Failure>>;
  /** Carries out all edits or none, and gives what they changed. */
  change(edits: readonly LibraryEdit[]): Promise<Result<readonly LibraryChange[], Failure>>;
  /** Takes changes back, but for records that were changed again since. */
  undo(changes: readonly LibraryChange[]): Promise<Result<null, Failure>>;
  /** Removes for good, with their versions, what has been seen in the trash here on more than TRASH_DAYS days. */
  purge(nowMs: number): Promise<Result<null, Failure>>;
  /** Adds or replaces by id. */
  save(snippet: Snippet): Promise<Result<null, Failure>>;
  /** Into the trash; `restore` takes it out again. */
  remove(id: string, atMs: number): Promise<Result<null, Failure>>;
  restore(id: string): Promise<Result<null, Failure>>;
  usage(): Promise<Result<readonly SnippetUsage[], Failure>>;
  recordUse(id: string, atMs: number): Promise<Result<null, Failure>>;
  /** Changes made in another window. */
  onChange(listener: () => void): Unsubscribe;
}

/** Last answers given for snippet fields (单位名称 → 市自然资源局). */
export interface AnswerStore {
  read(): Promise<Result<Readonly<Record<string, string>>, Failure>>;
  remember(answers: Readonly<Record<string, string>>): Promise<Result<null, Failure>>;
  clear(): Promise<Result<null, Failure>>;
}

/** Text that the person chose in a page to be kept as a snippet. */
export interface SavedTextPort {
  /** Hands it out once; '' when nothing was selected. */
  take(): Promise<string | undefined>;
  onSaved(listener: () => void): Unsubscribe;
}

export interface PackStore {
  /** All packs of all languages; those of `preferred` first. */
  list(preferred: string): Promise<Result<readonly Pack[], Failure>>;
}

export interface SettingsStore {
  read(): Promise<Settings>;
  /** Merges; resolves with what is stored now. */
  update(change: Partial<Settings>): Promise<Settings>;
  onChange(listener: (settings: Settings) => void): Unsubscribe;
}

export interface Clock {
  nowMs(): number;
}

export interface Ids {
  /** A fresh id of 16 or more random characters. */
  next(): string;
}

/** Everything the extension keeps in this browser. */
export interface OwnDataPort {
  /** Bytes as the browser estimates them; persistent: the browser does not clear it when the disk runs full. */
  usage(): Promise<{ readonly bytes: number; readonly isPersistent: boolean }>;
  /** Asks the browser to keep it for good; whether it will. */
  keep(): Promise<boolean>;
  /** Library, settings, drafts, permissions: all of it, at once and for good. */
  eraseAll(): Promise<Result<null, Failure>>;
}

/** What helps to find a fault; never text of a field, a snippet or a page. */
export interface SupportFacts {
  readonly version: string;
  readonly browser: string;
  readonly language: string;
  readonly permissions: readonly string[];
  readonly editors: readonly string[];
  readonly log: readonly LoggedEvent[];
}

export interface SupportPort {
  facts(): Promise<SupportFacts>;
}
