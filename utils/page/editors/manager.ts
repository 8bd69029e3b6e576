// Whether a framework keeps a model behind an editable, so that changes of the DOM are lost or harmful there.
import { bodyOf } from '../dom/document';
import { outerElement } from '../dom/frames';
import { matches, select } from '../dom/nodes';
import type { EditableSurface } from './surface';

/** Slate (and wangEditor 5, built on it) take text only by a beforeinput that replaces. */
const REPLACEMENT = '[data-slate-editor]';

/** Markdown in a ProseMirror: what is pasted as HTML loses its characters. */
const PLAIN_PASTE = '.toastui-editor-md-container .ProseMirror';

/** Takes text by a paste, as one step to undo; what comes as HTML is lost or joined (measured in Trix 2.1). */
const TEXT_PASTE = 'trix-editor';

/** Vditor, but for its mode that splits the screen. */
const VDITOR = '.vditor-ir .vditor-reset, .vditor-wysiwyg .vditor-reset';

/** The blocks of a post in WordPress. */
export const GUTENBERG = '.is-root-container';

/** VisualEditor (MediaWiki) sees what commands do to the characters of a paragraph only. */
const VISUAL_EDITOR = '.ve-ce-documentNode';

/** execCommand is lost or destroys text in these; they take a paste. */
const FRAMEWORK = [
  '.ProseMirror, .ck-editor__editable, [data-lexical-editor], .public-DraftEditor-content',
  VISUAL_EDITOR,
  VDITOR,
].join();

/** A paragraph or a heading that is edited by itself holds no blocks: its lines end with `<br>`. */
const ONE_BLOCK = ':is(p, h1, h2, h3, h4, h5, h6, span, label)[contenteditable]';

/** These look like the ones above but take insertHTML better than a paste (measured). */
const EXEC_FIRST = '.note-editable, .w-e-text, .jodit-wysiwyg, [data-medium-editor-element], .fr-element';

/**
 * An element that nobody knows is asked by a paste first: what keeps a model takes it, a plain editable lets it pass. Documents
 * in frames are asked nothing: old editors there catch a paste by moving the caret into a hidden place and back.
 */
export function managerOf(root: Element): EditableSurface['manager'] {
  if (root.closest(REPLACEMENT)) return 'replacement';
  if (root.matches(PLAIN_PASTE) || root.matches(TEXT_PASTE)) return 'plain-paste';
  if (root.closest(FRAMEWORK)) return 'framework';
  if (root.closest(EXEC_FIRST) || root.matches(ONE_BLOCK) || isQuill1(root)) return 'none';
  return root === bodyOf(root.ownerDocument) ? 'none' : 'perhaps';
}

/** Version 1 takes a paste by moving the focus away; it follows the browser's commands well. Version 2 has no such box. */
const isQuill1 = (root: Element) =>
  root.matches('.ql-editor') && root.parentElement?.querySelector(':scope > .ql-clipboard');

/** Editors which hold Markdown in an editable. */
export const isMarkdownEditable = (root: Element) => root.matches(PLAIN_PASTE);

/** Of those which keep it in a textarea; they undo by themselves. */
export const isInMarkdownEditor = (element: Element) =>
  element.closest('[class*="markdown" i], [class*="md-editor" i], [class*="mdeditor" i], .vditor') !== null;

/** A textarea with buttons of its own above it may keep a history of its own as well. */
export function isBelowToolbar(element: Element): boolean {
  let around = outerElement(element);
  for (let level = 0; around && level < 5 && !matches(around, 'form, body'); level += 1) {
    if (select(around, ':scope > :is([class*="toolbar" i], [role=toolbar])').length > 0) return true;
    around = outerElement(around);
  }
  return false;
}

/** wangEditor 5 splits the paragraph by itself when blocks come. */
export const splitsParagraphs = (root: Element) => root.matches('.w-e-text-container [data-slate-editor]');

/** The caret is elsewhere while it is pasted into. */
export const catchesPaste = (root: Element) => root.matches(VISUAL_EDITOR);

/** These join the first block that comes with the paragraph, and an empty one does not help (measured). */
export const joinsFirstBlock = (root: Element) => root.matches('[data-lexical-editor], .public-DraftEditor-content');

/** These put blocks after the paragraph that they are pasted into, wherever in it the caret is. */
export const putsBlocksAfter = (root: Element) => root.matches(VDITOR);

/** Plain text that is pasted into it is read as Markdown. */
export const readsMarkdown = (root: Element) => root.matches(GUTENBERG);

/** No blocks can go in: XenForo's Froala is turned into BBCode, a paragraph is a block itself. */
export const isBbcodeEditable = (root: Element) =>
  root.matches(ONE_BLOCK) ||
  (root.matches('.fr-element') && root.closest('form')?.querySelector('[data-bb-code]') != null);
