// Block editors which make every paragraph an editable of its own: the text is in their container, and so is the field.
import { matches, select } from '../dom/nodes';
import type { EditorAdapter } from './adapter';
import { editingRoot } from './editable';
import { openEditable } from './editable-surface';

/** Editor.js; Gutenberg, whose container is editable as a whole only while several blocks are selected. */
const CONTAINERS = '.codex-editor__redactor, .is-root-container';

export const blocksAdapter: EditorAdapter = {
  id: 'blocks',
  owner: (element) => {
    const container = element.closest<HTMLElement>(CONTAINERS);
    const isIn = container && (matches(element, CONTAINERS) || editingRoot(element));
    return isIn ? container : undefined;
  },
  // What is pasted goes into other blocks, and wherever the editor thinks best: lines are kept inside the block instead.
  open: (owner) =>
    select(owner, '[contenteditable]').length > 0 ? openEditable(owner, 'bbcode', 'none', true) : undefined,
};
