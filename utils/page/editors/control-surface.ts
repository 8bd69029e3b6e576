// A textarea or text input as a surface.

import type { FieldFormat } from '../../core/outline/content';
import { activeIn } from '../dom/document';
import { focusEditable } from '../dom/focus';
import type { TextControl } from '../dom/nodes';
import { refusalOf } from '../fields/detect';
import type { ControlSurface, TextRange } from './surface';

const touched = new WeakSet<Element>();

/** From now on the control's selection is a person's, not the browser's default of 0. */
export function markTouched(control: Element): void {
  touched.add(control);
}

export function openControl(control: TextControl, format: FieldFormat): ControlSurface {
  const refusal = refusalOf(control);
  return {
    kind: 'control',
    element: control,
    format,
    ...(refusal ? { refusal } : {}),
    focus: () => focusEditable(control),
    read: () => readControl(control),
    select: (start, end) => selectIn(control, start, end),
  };
}

function readControl(control: TextControl) {
  const selection = selectionOf(control);
  const text = control.value;
  return selection && selection.end <= text.length ? { text, selection } : { text };
}

/** Inputs of type email have no selection API; a control never focused has no selection worth the name. */
function selectionOf(control: TextControl): TextRange | undefined {
  const { selectionStart: start, selectionEnd: end } = control;
  if (start === null || end === null) return undefined;
  const isFocused = activeBeside(control) === control;
  return isFocused || touched.has(control) || end > 0 ? { start, end } : undefined;
}

function activeBeside(control: Element): Element | null {
  const root = control.getRootNode(); // a document, a shadow root, or a part that is not in the page
  return root === control.ownerDocument || 'host' in root ? activeIn(root as Document | ShadowRoot) : null;
}

export function hasSelectionApi(control: TextControl): boolean {
  return control.selectionStart !== null;
}

function selectIn(control: TextControl, start: number, end: number): void {
  if (!hasSelectionApi(control)) return;
  control.setSelectionRange(start, end);
  touched.add(control);
  const share = control.value.length === 0 ? 0 : start / control.value.length;
  const top = share * control.scrollHeight;
  const isVisible = top >= control.scrollTop && top <= control.scrollTop + control.clientHeight;
  if (!isVisible) control.scrollTop = top - control.clientHeight / 2;
}
