/**
 * Everything that can go wrong between the panel and a field. Each code has a catalogue entry `failure.<code>` saying what
 * happened to the text, what is safe and what to do next.
 */
export type FailureCode =
  // the page
  | 'page/restricted' // extensions may not run here (browser pages, stores, PDF viewer, other extensions)
  | 'page/not-enabled' // the user has not clicked the toolbar button here, or the page moved to another site
  | 'page/lost' // the tab, frame or content script is gone; nothing was written
  // the field
  | 'field/none' // no text field has been found
  | 'field/read-only'
  | 'field/disabled'
  | 'field/password'
  | 'field/unsupported' // a field, but not for prose: number, date, one-time code …
  | 'field/plug-in' // an Office or WPS program, or an editor of its own, paints the document; no extension reaches it
  | 'field/gone' // it was removed since; nothing was written
  | 'field/stale' // its text changed since it was read; nothing was written
  | 'field/composing' // an input method is composing; nothing was written
  // an insertion
  | 'insert/nothing' // there is nothing to insert; the field is as before
  | 'insert/one-line' // sections for a field that holds one line; nothing was written
  | 'insert/too-long' // would exceed the field's limit; nothing was written
  | 'insert/not-kept' // no way of inserting was accepted; the field is as before
  | 'insert/doubtful' // something else than the insertion changed; stopped, user should look
  | 'insert/restored' // it landed wrong and was taken back; the field is as before
  | 'insert/undone' // the person took it back while it was being checked; nothing is put in again
  // snippets and storage
  | 'snippet/gone' // it was deleted since
  | 'snippet/invalid' // source does not parse or needs a filter we do not have
  | 'store/unavailable'
  | 'store/full';

export interface Failure {
  readonly code: FailureCode;
  /** For the log and the curious: strategy names, limits. Never text of the user's. */
  readonly detail?: string;
}
