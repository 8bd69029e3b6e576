// Block editors which make every paragraph an editable of its own: the text is in their container, and so is the field.
import { matches, select } from '../dom/nodes';
import type { EditorAdapter } from './adapter';
import { editingRoot } from './editable';
import { openEditable } from './editable-surface';
import { GUTENBERG } from './manager';

/** Editor.js; Gutenberg's container is editable as a whole only while several blocks are selected. */
const CONTAINERS = `.codex-editor__redactor, ${GUTENBERG}`;

export const blocksAdapter: EditorAdapter = {
  id: 'blocks',
  owner: (element) => {
    const container = element.closest<HTMLElement>(CONTAINERS);
    const isIn = container && (matches(element, CONTAINERS) || editingRoot(element));
    return isIn ? container : undefined;
  },
  open: (owner) => {
    if (select(owner, '[contenteditable]').length === 0) return undefined;
    // Gutenberg makes blocks of what is pasted, where the caret is; it draws over what commands do, and undo with it.
    if (matches(owner, GUTENBERG)) return openEditable(owner, 'rich', 'framework', true);
    // In Editor.js it goes into other blocks, and wherever the editor thinks best: lines are kept inside the block instead.
    return openEditable(owner, 'bbcode', 'none', true);
  },
};
