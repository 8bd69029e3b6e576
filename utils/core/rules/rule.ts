import type { ParsedReport } from '../outline/report';
import type { Edit } from '../text/edits';

/** error: the report is not complete or not right; warn: probably wrong; info and hint: worth a look. */
export type Severity = 'error' | 'warn' | 'info' | 'hint';

/** A message to be translated: a key of the catalogue (`core/i18n`) with its parameters. */
export interface MessageRef {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What one click does about a finding. */
export type Fix =
  | {
      readonly kind: 'edits';
      readonly edits: readonly Edit[];
      /** Whole lines are replaced, so that formatting would be lost where a field has any. */
      readonly movesLines?: true;
    }
  | { readonly kind: 'insert-section'; readonly sectionId: string };

/** One thing a rule noticed. Offsets are UTF-16 code units of the report's text; `start === end` points at a place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly message: MessageRef;
  readonly sectionId?: string;
  readonly fix?: Fix;
}

export interface Rule {
  /** Also the name of its file and of its test. */
  readonly id: string;
  /** Pure; findings in reading order. */
  readonly check: (report: ParsedReport) => readonly Finding[];
  /**
   * What it says of a line hangs on the words of that line and on the kind of writing alone: of a report's text it asks
   * `proseOf` for text, own words and profile, or `maskMarkup`, and for nothing else.
   */
  readonly isLocal?: true;
}
