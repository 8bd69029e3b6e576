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
const MARKDOWN = ['[data-mode-id=markdown]', '.editor-toolbar ~ *'].join();
const AROUND_MARKDOWN = [
  '.EasyMDEContainer',
  '.cherry',
  '.bytemd',
  '.editormd',
  '.md-editor',
  '[class*=markdown i]',
].join();

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
  owner.matches(MARKDOWN) ||
  owner.closest(`[data-mode-id=markdown], ${AROUND_MARKDOWN}`) !== null ||
  owner.querySelector('.cm-content[data-language=markdown]') !== null;
