/** How a body is meant: as it stands, or as Markdown that becomes formatted text where the field can hold it. */
export type BodyFormat = 'plain' | 'markdown';

/**
 * A reusable phrase. `body` is source in the snippet language: text with {{ fields }}. Times are ms since 1970. What is
 * absent was never set: earlier versions stored fewer properties.
 */
export interface Snippet {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Absent means plain. */
  readonly format?: BodyFormat;
  readonly tags: readonly string[];
  readonly language: 'zh-CN' | 'en';
  /** Absent: in no folder. A folder that is gone counts as none. */
  readonly folderId?: string;
  /** What is typed to have it put in its place, such as `;zj`. */
  readonly abbreviation?: string;
  /** Ids of the packs (kinds of report) it was written for; absent or empty: any. */
  readonly kinds?: readonly string[];
  /** Ids of the template sections that offer it first. */
  readonly sections?: readonly string[];
  /** Hosts where it may be used, such as oa.example.cn or *.example.cn; absent or empty: everywhere. */
  readonly sites?: readonly string[];
  /** What a file it came from said beyond this, by format; written again when exporting to that format. */
  readonly extras?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Set while it is kept at the top. */
  readonly pinnedAtMs?: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** Set while it lies in the trash; removed by undo. */
  readonly deletedAtMs?: number;
}

/** A folder of snippets; folders lie in folders to any depth. */
export interface Folder {
  readonly id: string;
  readonly name: string;
  /** Absent: at the top. A parent that is gone, or that lies in this folder itself, counts as none. */
  readonly parentId?: string;
  readonly updatedAtMs: number;
}

/** What a snippet was before it was changed. */
export interface SnippetVersion {
  readonly snippetId: string;
  /** Counts up within this device's library. */
  readonly number: number;
  /** When it was replaced. */
  readonly replacedAtMs: number;
  readonly snippet: Snippet;
}

/** How often and when a snippet was last used; stays on this device. */
export interface SnippetUsage {
  readonly snippetId: string;
  readonly uses: number;
  readonly lastUsedAtMs: number;
}

/** How many earlier versions of a snippet are kept. */
export const MOST_VERSIONS = 20;

/** How long what was deleted can be taken out of the trash, in days that the device has seen. */
export const TRASH_DAYS = 30;
