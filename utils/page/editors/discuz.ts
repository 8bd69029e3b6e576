// Discuz! X3.4 and X3.5: the post page, the fast reply, the mobile template.
// The full editor shows an iframe over a textarea. In WYSIWYG mode the iframe is the truth and the textarea is stale; in code
// mode it is the other way round. The textarea stands for the field through mode switches and rebuilds of the frame.
import { frameDocument, frameOf } from '../dom/frames';
import { isFrame, isTextControl } from '../dom/nodes';
import type { EditorAdapter } from './adapter';
import { openControl } from './control-surface';
import { openEditable } from './editable-surface';

const FRAME_ID = 'e_iframe';
const TEXTAREA_ID = 'e_textarea';
/** Plain textareas whose text is BBCode: fast reply below a thread, the reply window over it, and the touch template. */
const SIMPLE_IDS = new Set(['fastpostmessage', 'postmessage', 'needmessage']);

export const discuzAdapter: EditorAdapter = {
  id: 'discuz',
  owner: (element) => {
    if (isTextControl(element)) return isDiscuzTextarea(element) ? element : undefined;
    const frame = isFrame(element) ? element : frameOf(element.ownerDocument);
    return frame?.id === FRAME_ID ? textareaBeside(frame) : undefined;
  },
  open: (owner) => {
    if (!isTextControl(owner)) return undefined;
    const body = owner.id === TEXTAREA_ID ? wysiwygBody(owner) : undefined;
    // Its html2bbcode joins a heading with the paragraph after it: bold lines with <br> keep both (measured).
    return body ? openEditable(body, 'bbcode', 'none') : openControl(owner, 'bbcode');
  },
};

function isDiscuzTextarea({ id, localName }: Element): boolean {
  return localName === 'textarea' && (SIMPLE_IDS.has(id) || id === TEXTAREA_ID);
}

function textareaBeside(frame: Element): HTMLElement | undefined {
  const textarea = frame.ownerDocument.getElementById(TEXTAREA_ID);
  return textarea?.localName === 'textarea' ? textarea : undefined;
}

/** The body of the WYSIWYG frame while that mode is on. */
function wysiwygBody(textarea: Element): HTMLElement | undefined {
  const frame = textarea.ownerDocument.getElementById(FRAME_ID);
  if (!frame || !isFrame(frame) || frame.getClientRects().length === 0) return undefined;
  return frameDocument(frame)?.body ?? undefined;
}
