// An inert copy of a part of the document, with the places in it.
import { own } from '../dom/document';
import { isElement } from '../dom/nodes';
import { type DomPosition, indexOf } from '../text/text-map';
import type { Unit } from './unit';

/** A copy that can be changed without the page noticing: no picture loads in it, no script runs. */
export interface Copy {
  readonly container: HTMLElement;
  /** The copy's place for a place in the original; undefined when it lies outside. */
  at(position: DomPosition): DomPosition | undefined;
}

export function copyOf({ host, from, to }: Unit): Copy {
  const inert = own(host.ownerDocument, 'implementation').createHTMLDocument('');
  const container = inert.createElement('div');
  for (const node of [...host.childNodes].slice(from, to)) container.append(inert.importNode(node, true));
  return {
    container,
    at: ({ node, offset }) => {
      if (node === host) return { node: container, offset: offset - from };
      const path = pathTo(host, node);
      const copied = path && follow(container, [(path[0] ?? 0) - from, ...path.slice(1)]);
      return copied && { node: copied, offset };
    },
  };
}

function pathTo(host: Element, node: Node): readonly number[] | undefined {
  const path: number[] = [];
  for (let current: Node | null = node; current !== host; current = current.parentNode) {
    if (!current) return undefined;
    path.unshift(indexOf(current));
  }
  return path;
}

function follow(container: Node, path: readonly number[]): Node | undefined {
  return path.reduce<Node | undefined>((node, index) => node?.childNodes[index], container);
}

/** Whatever does something of its own when it is put into the page again, or may not be cut. */
const UNSAFE =
  'script, style, link, iframe, frame, object, embed, video, audio, canvas, svg, math, form, input, textarea, select, button, template, [contenteditable], [id]';

/** Whether the copy may be put back in place of the original: plain formatted text, pictures, lists and tables. */
export function isSafeToReplace(container: Element): boolean {
  if (container.querySelector(UNSAFE)) return false;
  return [...container.querySelectorAll('*')].every(
    (element) =>
      isElement(element) &&
      !element.localName.includes('-') &&
      !element.shadowRoot &&
      [...element.attributes].every(({ name }) => !name.startsWith('on')),
  );
}
