// Whether a framework keeps a model behind an editable, so that changes of the DOM are lost or harmful there.
import { bodyOf } from '../dom/document';
import type { EditableSurface } from './surface';

/** Slate (and wangEditor 5, built on it) take text only by a beforeinput that replaces. */
const REPLACEMENT = '[data-slate-editor]';

/** Markdown in a ProseMirror: what is pasted as HTML loses its characters. */
const PLAIN_PASTE = '.toastui-editor-md-container .ProseMirror';

/** execCommand is lost or destroys text in these; they take a paste. */
const FRAMEWORK = [
  '.ProseMirror',
  '.ck-editor__editable',
  '[data-lexical-editor]',
  '.public-DraftEditor-content',
  'trix-editor',
].join();

/** These look like the ones above but take insertHTML better than a paste (measured). */
const EXEC_FIRST = '.note-editable, .w-e-text, .jodit-wysiwyg, [data-medium-editor-element], .fr-element';

export function managerOf(root: Element): EditableSurface['manager'] {
  if (root.closest(REPLACEMENT)) return 'replacement';
  if (root.matches(PLAIN_PASTE)) return 'plain-paste';
  if (root.closest(FRAMEWORK)) return 'framework';
  if (root.closest(EXEC_FIRST) || isQuill1(root)) return 'none';
  // Editors in a frame of their own are of the kind that keeps no model. Of the rest nobody knows: what handles a paste gets one.
  return root === bodyOf(root.ownerDocument) ? 'none' : 'perhaps';
}

/** Version 1 takes a paste by moving the focus away; it follows the browser's commands well. Version 2 has no such box. */
const isQuill1 = (root: Element) =>
  root.matches('.ql-editor') && root.parentElement?.querySelector(':scope > .ql-clipboard');

/** Editors which hold Markdown in an editable. */
export const isMarkdownEditable = (root: Element) => root.matches(PLAIN_PASTE);

/** wangEditor 5 splits the paragraph by itself when blocks come. */
export const splitsParagraphs = (root: Element) => root.matches('.w-e-text-container [data-slate-editor]');

/** These join the first block that comes with the paragraph, and an empty one does not help (measured). */
export const joinsFirstBlock = (root: Element) => root.matches('[data-lexical-editor], .public-DraftEditor-content');
