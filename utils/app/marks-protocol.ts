/** How much a finding matters; told by colour and by shape. */
export type MarkLevel = 'must' | 'should' | 'hint';

/** A finding to be marked beside its line. Offsets are UTF-16 code units of the text as checked. */
export interface FieldMark {
  readonly start: number;
  readonly end: number;
  readonly level: MarkLevel;
  /** What a person reads: translated already. */
  readonly title: string;
}

/** What the panel tells the page: where something was found, and in which state of the text. Never the text. */
export interface FieldMarks {
  readonly fieldId: string;
  /** `versionOf` the text they hold for: beside any other text nothing is shown. */
  readonly version: string;
  readonly marks: readonly FieldMark[];
}

/** What the page tells the panel: this finding's mark was pressed. */
export type MarkPressed = Pick<FieldMark, 'start' | 'end'>;

/** The connection from a panel to the marks of one frame. They are shown as long as it lasts. */
export const MARKS_PORT = 'draftside.marks';

/** More would be a stripe, and no marks. */
export const MOST_MARKS = 300;

/** Tells two states of a field's text apart; small enough for a page. */
export function versionOf(text: string): string {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return `${text.length}/${hash}`;
}
