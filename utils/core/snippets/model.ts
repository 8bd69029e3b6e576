/** A reusable phrase. `body` is source in the snippet language: plain text with {{ fields }}. Times are ms since 1970. */
export interface Snippet {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly language: 'zh-CN' | 'en';
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** Set while it lies in the trash; removed by undo. */
  readonly deletedAtMs?: number;
}

/** How often and when a snippet was last used; stays on this device. */
export interface SnippetUsage {
  readonly snippetId: string;
  readonly uses: number;
  readonly lastUsedAtMs: number;
}
