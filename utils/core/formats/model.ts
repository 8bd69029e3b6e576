import type { Result } from '../result';
import type { MessageRef } from '../rules/rule';
import type { BodyFormat } from '../snippets/model';

/** What a format says beyond what a snippet can hold, as it stands in the file. JSON only. */
export type Extras = Readonly<Record<string, unknown>>;

/** A snippet as files hold it: without ids of ours, its folder as the names from the top down. */
export interface FormatSnippet {
  readonly title: string;
  /** In our snippet language. */
  readonly body: string;
  readonly folder: readonly string[];
  readonly tags: readonly string[];
  readonly format?: BodyFormat;
  readonly language?: 'zh-CN' | 'en';
  readonly abbreviation?: string;
  readonly kinds?: readonly string[];
  readonly sections?: readonly string[];
  readonly sites?: readonly string[];
  readonly isPinned?: boolean;
  /** Only in files of our own format. */
  readonly id?: string;
  /** Format id → what it says beyond that; written again when exporting to that format. */
  readonly extras?: Readonly<Record<string, Extras>>;
}

/** A snippet of a file, with what could not be carried over and why. */
export interface ReadSnippet extends FormatSnippet {
  readonly notes: readonly MessageRef[];
}

export interface ReadFile {
  readonly items: readonly ReadSnippet[];
  /** What concerns the whole file, and entries that could not be carried at all. */
  readonly notes: readonly MessageRef[];
}

/** Why a file gives nothing; the library is untouched. */
export interface FormatFailure {
  readonly code: 'unknown' | 'broken' | 'too-big' | 'too-deep' | 'empty';
  /** Where it is broken, from 1. */
  readonly line?: number;
}

/** A text file as a person gave it; `name` with its extension and without its folder. */
export interface FormatInput {
  readonly name: string;
  readonly text: string;
  /** Folder names from the one that was dropped down to the file. */
  readonly path?: readonly string[];
}

/** What a writer makes of a library, and what it had to leave out. */
export interface WrittenFile {
  readonly text: string;
  readonly notes: readonly MessageRef[];
}

export interface Format {
  readonly id: string;
  /** As its own people call it. */
  readonly name: string;
  /** Whether the file is one of these. `json` is what it holds when it is JSON, comments allowed. */
  readonly detect: (input: FormatInput, json: unknown) => boolean;
  readonly read: (input: FormatInput) => Result<ReadFile, FormatFailure>;
  /** Absent: import only. */
  readonly write?: (snippets: readonly FormatSnippet[], exportedAt: string) => WrittenFile;
  readonly extension: string;
}
