// contenteditable of any tag, and designMode documents.

import type { FieldFormat } from '../../core/outline/content';
import { bodyOf, rootOf } from '../dom/document';
import { frameDocument, frameOf } from '../dom/frames';
import { isFrame, isTextControl } from '../dom/nodes';
import { isEditable } from '../fields/detect';
import type { EditorAdapter } from './adapter';
import { openEditable } from './editable-surface';
import { isBbcodeEditable, isMarkdownEditable, managerOf } from './manager';

export const editableAdapter: EditorAdapter = {
  id: 'editable',
  owner: (element) => {
    const root = isTextControl(element) ? undefined : editingRoot(element);
    return root && root !== bodyOf(root.ownerDocument) ? root : undefined;
  },
  open: (owner) => (editingRoot(owner) === owner ? openEditable(owner, formatOf(owner), managerOf(owner)) : undefined),
};

function formatOf(owner: Element): FieldFormat {
  if (isMarkdownEditable(owner)) return 'markdown';
  return isBbcodeEditable(owner) ? 'bbcode' : 'rich';
}

/** Documents which are edited as a whole. Their frame is the owner: editors rebuild the body with document.write. */
export const documentAdapter: EditorAdapter = {
  id: 'document',
  owner: (element) => {
    const body = editingBody(element);
    return body ? (frameOf(body.ownerDocument) ?? body) : undefined;
  },
  open: (owner) => {
    const body = bodyIn(owner);
    return body && editingRoot(body) === body ? openEditable(body, 'rich', managerOf(body)) : undefined;
  },
};

/** The body of an editing document, when `element` is in it, or is its frame. */
export function editingBody(element: Element): HTMLElement | undefined {
  const start = isFrame(element) ? bodyIn(element) : element;
  const root = start && !isTextControl(start) ? editingRoot(start) : undefined;
  return root && root === bodyOf(root.ownerDocument) ? root : undefined;
}

function bodyIn(owner: HTMLElement): HTMLElement | undefined {
  return isFrame(owner) ? shownBody(owner) : owner;
}

function shownBody(frame: HTMLIFrameElement): HTMLElement | undefined {
  const document = frameDocument(frame);
  return document && bodyOf(document);
}

/** The outermost element that is edited together with `element`. */
export function editingRoot(element: Element): HTMLElement | undefined {
  const [body, documentElement] = [bodyOf(element.ownerDocument), rootOf(element.ownerDocument)];
  if (!isEditable(element)) return undefined;
  let root: HTMLElement = element;
  for (let outer = root.parentElement; outer && isEditable(outer); outer = outer.parentElement) root = outer;
  return root === documentElement ? body : root;
}
