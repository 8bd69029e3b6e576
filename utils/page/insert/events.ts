// Editors with a model of their own take text by events: a paste, or a beforeinput that replaces.
import type { PageDispatch } from '../../app/protocol';
import { selectDom } from '../dom/selection';
import { delay } from '../dom/wait';
import { domRange } from '../editors/editable-surface';
import type { PlannedEdit } from './change';
import type { Strategy } from './strategy';
import { htmlOf } from './to-html';

/** Their own selection follows the document's by selectionchange, which comes as a task of its own. */
const SELECTION_MS = 40;

export const byEvent =
  (kind: PageDispatch['kind'], flavour: 'html' | 'text'): Strategy =>
  async (surface, change, tools) => {
    const [edit, ...others] = change.edits;
    if (surface.kind !== 'editable' || !edit || others.length > 0) return 'refused';
    selectDom(surface.element, domRange(surface.map(), edit.start, edit.end));
    await delay(SELECTION_MS);
    if (surface.read().text !== change.before) return 'refused';
    const sent = await tools.dispatch({ kind, text: edit.text, html: flavour === 'html' ? payloadOf(edit) : '' });
    return sent?.prevented ? 'claimed' : 'refused';
  };

/**
 * A paste joins its first and last block with the paragraph it goes into; an empty block on that side takes the blow
 * (measured in CKEditor 5, Quill 2, ProseMirror, Tiptap, Toast UI and Lexical).
 */
function payloadOf({ blocks, text }: PlannedEdit): string {
  if (!blocks) return '';
  const edge = '<p></p>';
  return (text.startsWith('\n') ? edge : '') + htmlOf(blocks) + (text.endsWith('\n') ? edge : '');
}
