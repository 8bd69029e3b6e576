// CodeMirror, Monaco, Ace: only the lines in view are in the DOM, so text is read and written by the editor itself.
import type { DrivenEditor } from '../../app/protocol';
import type { EditorAdapter } from './adapter';

const KINDS: readonly (readonly [DrivenEditor, string])[] = [
  ['codemirror5', '.CodeMirror'],
  ['codemirror6', '.cm-editor'],
  ['monaco', '.monaco-editor'],
  ['ace', '.ace_editor'],
];

export const CODE_EDITORS = KINDS.map(([, selector]) => selector).join();

/** Editors that say which language is written in them, or are made for one. */
const MARKDOWN = '.EasyMDEContainer *, .editor-toolbar ~ *, [data-mode-id=markdown] *, [data-mode-id=markdown]';

export const codeEditorAdapter: EditorAdapter = {
  id: 'code',
  owner: (element) => element.closest<HTMLElement>(CODE_EDITORS) ?? undefined,
  open: (owner) => {
    const kind = KINDS.find(([, selector]) => owner.matches(selector));
    return (
      kind && { kind: 'driven', element: owner, driver: kind[0], format: isMarkdown(owner) ? 'markdown' : 'plain' }
    );
  },
};

const isMarkdown = (owner: Element) =>
  owner.matches(MARKDOWN) || owner.querySelector('.cm-content[data-language=markdown]') !== null;
