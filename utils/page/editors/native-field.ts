// Textareas and text inputs, controlled by a framework or not.
import { attribute, isTextControl } from '../dom/nodes';
import { isField } from '../fields/detect';
import type { EditorAdapter } from './adapter';
import { openControl } from './control-surface';

function controlAdapter(id: 'textarea' | 'input'): EditorAdapter {
  return {
    id,
    owner: (element) => (element.localName === id && isTextControl(element) && isField(element) ? element : undefined),
    open: (owner) => (isTextControl(owner) ? openControl(owner, isMarkdown(owner) ? 'markdown' : 'plain') : undefined),
  };
}

export const textareaAdapter = controlAdapter('textarea');
export const inputAdapter = controlAdapter('input');

/** Only where the page says so: a '#' in a plain field would be read as a stray character. */
function isMarkdown(element: Element): boolean {
  const words = ['class', 'placeholder', 'aria-label', 'data-format'].map((name) => attribute(element, name)).join(' ');
  return element.localName === 'textarea' && /markdown/i.test(words);
}
