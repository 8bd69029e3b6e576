// Rich editors which undo by snapshots of their own: what the browser's commands do is no step of it, or one too many.

import type { DrivenEditor } from '../../app/protocol';
import { bodyOf } from '../dom/document';
import { frameOf } from '../dom/frames';

/** By marks that the editor itself leaves in its document; whether it is there is asked before anything is done. */
const MARKS: readonly (readonly [DrivenEditor, string])[] = [
  ['tinymce', '.mce-content-body, #tinymce'],
  ['ckeditor4', '.cke_editable'],
  ['kindeditor', '.ke-content, .ke-edit-iframe'],
  ['summernote', '.note-editable'],
  ['froala', '.fr-element'],
  ['ueditor', '.edui-editor iframe, iframe[id^=ueditor_]'],
];

export function driverOf(root: Element): { readonly driver?: DrivenEditor } {
  const frame = root === bodyOf(root.ownerDocument) ? frameOf(root.ownerDocument) : undefined;
  const mark = MARKS.find(([, selector]) => root.matches(selector) || frame?.matches(selector));
  return mark ? { driver: mark[0] } : {};
}
