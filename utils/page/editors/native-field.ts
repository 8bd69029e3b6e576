// Textareas and text inputs, controlled by a framework or not.
import type { FieldFormat } from '../../core/outline/content';
import { attribute, isTextControl, select, type TextControl } from '../dom/nodes';
import { isField } from '../fields/detect';
import type { EditorAdapter } from './adapter';
import { openControl } from './control-surface';
import { isInMarkdownEditor } from './manager';

function controlAdapter(id: 'textarea' | 'input'): EditorAdapter {
  return {
    id,
    owner: (element) => (element.localName === id && isTextControl(element) && isField(element) ? element : undefined),
    open: (owner) => (isTextControl(owner) ? openControl(owner, formatOf(owner)) : undefined),
  };
}

export const textareaAdapter = controlAdapter('textarea');
export const inputAdapter = controlAdapter('input');

/** Only where the page says so: a '#' or a '[b]' in a plain field would be read as stray characters. */
function formatOf(control: TextControl): FieldFormat {
  if (control.localName !== 'textarea') return 'plain';
  if (isMarkdown(control)) return 'markdown';
  return control.form && select(control.form, BBCODE).length > 0 ? 'bbcode' : 'plain';
}

/** The buttons above the field, as phpBB, SMF and their like name them. */
const BBCODE = '[class*=bbcode i], [id*=bbcode i], [id*=bbcbox i]';

function isMarkdown(element: Element): boolean {
  const words = ['class', 'placeholder', 'aria-label', 'data-format'].map((name) => attribute(element, name)).join(' ');
  return /markdown/i.test(words) || isInMarkdownEditor(element);
}
