// What a click on the palette means. Events from inside a closed root arrive at its host, so the place tells what was hit.
import type { Host } from '../host';
import type { VisibilityWatch } from '../visible';

export interface Clicked {
  readonly element: Element;
  /**
   * Whether the click may do more than choose: the person has certainly seen what was clicked. Undefined where the browser
   * cannot tell.
   */
  readonly isSeen: boolean | undefined;
}

const CONTROL = 'input, select, option, button';

/** Keeps the focus where it is, unless a control of ours was pressed; text of messages can be selected. */
export function keepFocus(event: MouseEvent, host: Host): void {
  const hit = host.root.elementFromPoint(event.clientX, event.clientY);
  if (!hit?.closest(`${CONTROL}, .error`)) event.preventDefault();
}

/** Known a frame after the click. */
export async function clickedIn(
  event: MouseEvent,
  host: Host,
  visibility: VisibilityWatch,
): Promise<Clicked | undefined> {
  const isByKey = event.detail === 0; // Enter or Space on a button
  const element = isByKey ? host.root.activeElement : host.root.elementFromPoint(event.clientX, event.clientY);
  return element ? { element, isSeen: isByKey || (await visibility.isSeen()) } : undefined;
}
