// The way to an element, for code in the page's own world: nothing is left in the page to find it by.
import { frameOf } from './frames';

const INTO_FRAME = -1;
const INTO_SHADOW = -2;

/** As `PageDrive.path`: from the outermost document in reach, the number of each child, frames and shadow roots crossed. */
export function pathOf(element: Element): readonly number[] {
  const path: number[] = [];
  let current = element;
  for (;;) {
    const parent = current.parentNode;
    if (!parent) return path;
    path.unshift([...(parent as ParentNode).children].indexOf(current)); // the parent of an element has children
    const outer = 'host' in parent ? (parent as ShadowRoot).host : frameAround(parent);
    if (parent.nodeType === Node.ELEMENT_NODE)
      current = parent as Element; // by its type
    else if (!outer) return path;
    else {
      path.unshift('host' in parent ? INTO_SHADOW : INTO_FRAME);
      current = outer;
    }
  }
}

const frameAround = (node: Node) => (node.nodeType === Node.DOCUMENT_NODE ? frameOf(node as Document) : undefined); // by its type
