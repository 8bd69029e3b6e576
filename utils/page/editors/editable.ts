// contenteditable of any tag, and designMode documents.
import { frameDocument, frameOf } from '../dom/frames';
import { isFrame, isTextControl } from '../dom/nodes';
import { isEditable } from '../fields/detect';
import type { EditorAdapter } from './adapter';
import { openEditable } from './editable-surface';
import { isMarkdownEditable, managerOf } from './manager';

export const editableAdapter: EditorAdapter = {
  id: 'editable',
  owner: (element) => {
    const root = isTextControl(element) ? undefined : editingRoot(element);
    return root && root !== root.ownerDocument.body ? root : undefined;
  },
  open: (owner) =>
    editingRoot(owner) === owner
      ? openEditable(owner, isMarkdownEditable(owner) ? 'markdown' : 'rich', managerOf(owner))
      : undefined,
};

/** Documents which are edited as a whole. Their frame is the owner: editors rebuild the body with document.write. */
export const documentAdapter: EditorAdapter = {
  id: 'document',
  owner: (element) => {
    const body = editingBody(element);
    return body ? (frameOf(body.ownerDocument) ?? body) : undefined;
  },
  open: (owner) => {
    const body = bodyOf(owner);
    return body && editingRoot(body) === body ? openEditable(body, 'rich', managerOf(body)) : undefined;
  },
};

/** The body of an editing document, when `element` is in it, or is its frame. */
export function editingBody(element: Element): HTMLElement | undefined {
  const start = isFrame(element) ? bodyOf(element) : element;
  const root = start && !isTextControl(start) ? editingRoot(start) : undefined;
  return root && root === root.ownerDocument.body ? root : undefined;
}

function bodyOf(owner: HTMLElement): HTMLElement | undefined {
  return isFrame(owner) ? frameDocument(owner)?.body : owner;
}

/** The outermost element that is edited together with `element`. */
function editingRoot(element: Element): HTMLElement | undefined {
  const { body, documentElement } = element.ownerDocument;
  if (!isEditable(element)) return undefined;
  let root: HTMLElement = element;
  for (let outer = root.parentElement; outer && isEditable(outer); outer = outer.parentElement) root = outer;
  return root === documentElement ? body : root;
}
