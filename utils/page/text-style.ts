// How the text of a control is laid out, so that a copy of it runs in the same way.
import { styleOf, type TextControl } from './dom/nodes';

/** What makes text break and run as it does in the control; a first line's indent would be taken by every line. */
const COPIED =
  /^(font|text-(?!indent|shadow|dec|emph)|letter|word|line-(?!clamp)|white|tab|direction|unicode|hyph|overflow-wrap)/;

/** Declarations under which a block's text runs as in the control. */
export function textStyleOf(control: TextControl): string {
  const style = styleOf(control);
  const copied = [...(style ?? [])].filter((name) => COPIED.test(name));
  const declarations = copied.map((name) => `${name}:${style?.getPropertyValue(name)};`).join('');
  return `${declarations}width:${textWidth(control)}px`;
}

/** To fractions of a pixel, which `clientWidth` rounds; without the room that the control's own scroll bar takes. */
function textWidth(control: TextControl): number {
  const { offsetWidth, clientWidth } = control;
  const exact = control.getBoundingClientRect().width / scaleOf(control).x;
  return exact - (offsetWidth - clientWidth) - px(control, 'padding-left') - px(control, 'padding-right');
}

/** A computed length. */
export const px = (element: Element, property: string): number =>
  parseFloat(styleOf(element)?.getPropertyValue(property) ?? '') || 0;

/** How much larger the control is on the screen than in its own pixels. */
export function scaleOf(control: HTMLElement): { readonly x: number; readonly y: number } {
  const { width, height } = control.getBoundingClientRect();
  const near = (scale: number) => (Math.abs(scale - 1) < 0.02 ? 1 : scale); // offsetWidth is rounded
  return { x: near(width / control.offsetWidth), y: near(height / control.offsetHeight) };
}
