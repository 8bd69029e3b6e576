// Editors with a model of their own take text by events: a paste, or a beforeinput that replaces.
import type { PageDispatch } from '../../app/protocol';
import { isText } from '../dom/nodes';
import { selectDom } from '../dom/selection';
import { delay } from '../dom/wait';
import { domRange } from '../editors/editable-surface';
import {
  catchesPaste,
  isMarkdownEditable,
  joinsFirstBlock,
  putsBlocksAfter,
  readsMarkdown,
  splitsParagraphs,
} from '../editors/manager';
import type { EditableSurface } from '../editors/surface';
import { bounceInDocument } from './caret';
import type { Change, PlannedEdit } from './change';
import type { Strategy } from './strategy';
import { htmlOf } from './to-html';
import { restOfLine, splitLine, wholeLine, wholeTextLine } from './whole-line';

/** Their own selection follows the document's by selectionchange, which comes as a task of its own. */
const SELECTION_MS = 40;
/** Slate looks at it ten times a second only. */
const SLOW_SELECTION_MS = 130;

export const byEvent =
  (kind: PageDispatch['kind'], flavour: keyof typeof PAYLOADS): Strategy =>
  async (surface, change, tools) => {
    const [edit, ...others] = change.edits;
    if (surface.kind !== 'editable' || !edit || others.length > 0) return 'refused';
    if (flavour === 'paragraphs' && !edit.text.includes('\n')) return 'refused';
    const payload = PAYLOADS[flavour](surface, change, edit);
    if (!payload) return 'refused';
    selectDom(surface.element, domRange(surface.map(), payload.start, payload.end));
    const isSlow = surface.manager === 'replacement';
    if (isSlow) bounceInDocument(surface.element); // in Firefox Slate hears of a selection only when it moves
    await delay(isSlow ? SLOW_SELECTION_MS : SELECTION_MS);
    if (surface.read().text !== change.before) return 'refused';
    const isCaught = kind === 'paste' && catchesPaste(surface.element);
    const sent = await tools.dispatch({ kind, text: payload.text, html: payload.html, isCaught });
    return sent?.prevented ? 'claimed' : 'refused';
  };

/** What goes in, and in place of what. */
export interface Payload {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly html: string;
}

/** Toast UI drops the newlines around pasted text. */
function textPayload(surface: EditableSurface, { before }: Change, edit: PlannedEdit): Payload {
  return isMarkdownEditable(surface.element) ? wholeTextLine(before, edit) : { ...edit, html: '' };
}

/** Some take a line break of plain text for a space; its lines as paragraphs, they join the first and the last themselves. */
const paragraphsPayload = (_: EditableSurface, __: Change, { start, end, text }: PlannedEdit): Payload => ({
  start,
  end,
  text,
  html: htmlOf(text.split('\n').map((line) => ({ kind: 'paragraph', text: line }))),
});

/**
 * A paste joins its first and last block with the paragraph it goes into; an empty block on that side takes the blow
 * (measured in CKEditor 5, Quill 2, ProseMirror, Tiptap and Toast UI).
 */
function payloadOf(surface: EditableSurface, { before }: Change, edit: PlannedEdit): Payload {
  const { blocks, start, end, text } = edit;
  if (!blocks && readsMarkdown(surface.element)) return splitLine(surface, before, edit);
  if (!blocks) return { ...(surface.manager === 'replacement' ? withOneBefore(surface, edit) : edit), html: '' };
  if (splitsParagraphs(surface.element)) return { start, end, text, html: htmlOf(blocks) };
  const rest = putsBlocksAfter(surface.element) && restOfLine(surface, before, edit, blocks);
  if (rest) return rest;
  const isSafer = surface.manager === 'perhaps' || joinsFirstBlock(surface.element);
  const whole = isSafer && wholeLine(surface, before, edit, blocks);
  if (whole) return whole;
  const edge = '<p></p>';
  const html = (text.startsWith('\n') ? edge : '') + htmlOf(blocks) + (text.endsWith('\n') ? edge : '');
  return { start, end, text, html };
}

/**
 * Slate joins text that follows what was typed last with it into one step to undo, however long ago that was. A character that is
 * put in anew begins another one; if the text it is in goes on before it, its formatting stays.
 */
function withOneBefore(surface: EditableSurface, { start, end, text }: PlannedEdit): PlannedEdit {
  const { node, offset } = surface.map().positionAt(start, 'before');
  const [, kept = ''] = (isText(node) && start === end && /\S(\S)$/u.exec(node.data.slice(0, offset))) || [];
  return { start: start - kept.length, end, text: kept + text };
}

/** For those which an empty block does not help: the paragraph is pasted anew. */
const linePayload = (surface: EditableSurface, { before }: Change, edit: PlannedEdit): Payload | undefined =>
  edit.blocks && wholeLine(surface, before, edit, edit.blocks);

const PAYLOADS = { html: payloadOf, line: linePayload, text: textPayload, paragraphs: paragraphsPayload } as const;
