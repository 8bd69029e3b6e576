// Last resort for text controls: sets the value behind the back of frameworks which watch it. Undo is lost.
import type { TextControl } from '../dom/nodes';

export function setValue(
  control: TextControl,
  text: string,
  inputType: 'insertText' | 'historyUndo' = 'insertText',
): 'claimed' | 'refused' {
  // React and others put a watching `value` on the element itself; the prototype's setter passes it by.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set;
  if (!setter) return 'refused';
  setter.call(control, text);
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType }));
  return 'claimed';
}
