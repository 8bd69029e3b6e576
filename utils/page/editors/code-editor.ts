// CodeMirror, Monaco, Ace: only the lines in view are in the DOM, so reading would miss text and writing could not be verified.
import type { EditorAdapter } from './adapter';
import { openEditable } from './editable-surface';

const CODE_EDITORS = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor';

export const codeEditorAdapter: EditorAdapter = {
  id: 'code',
  owner: (element) => element.closest<HTMLElement>(CODE_EDITORS) ?? undefined,
  open: (owner) => ({ ...openEditable(owner, 'plain', 'framework'), refusesWriting: 'code-editor' }),
};
