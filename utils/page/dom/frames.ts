// Crossing the borders inside one same-origin page: frames and shadow roots.
import { activeIn, bodyOf, findAll, rootOf, viewOf } from './document';
import { isElement, isFrame } from './nodes';
import { shadowRootOf } from './shadow';

/** The frame's document, or undefined when another origin owns it. */
export function frameDocument(frame: HTMLIFrameElement): Document | undefined {
  try {
    return frame.contentDocument ?? undefined;
  } catch {
    return undefined; // a frame of another origin: by design out of reach
  }
}

/** The frame element that shows this document, when its parent is in reach. */
export function frameOf(document: Document): HTMLIFrameElement | undefined {
  try {
    const frame = viewOf(document)?.frameElement;
    return isElement(frame) && isFrame(frame) ? frame : undefined;
  } catch {
    return undefined; // the parent is of another origin
  }
}

/** Whether the document around this window's can be read from here. */
export function hasReachableParent(window: Window): boolean {
  if (window.parent === window) return false;
  try {
    return Boolean(rootOf(window.parent.document));
  } catch {
    return false;
  }
}

/** The element that really has the focus: through frames and shadow roots. */
export function deepActive(document: Document): HTMLElement | undefined {
  return deepActiveIn(activeIn(document));
}

/** The same from an element inwards: the host of a closed root stands for what has the focus in it. */
export function deepActiveIn(outermost: Element | null | undefined): HTMLElement | undefined {
  let active = outermost;
  for (;;) {
    if (!active) return undefined;
    const inner = innerActive(active);
    if (!inner) return isElement(active) ? active : undefined;
    active = inner;
  }
}

function innerActive(element: Element): Element | undefined {
  if (!isFrame(element)) return shadowRootOf(element)?.activeElement ?? undefined;
  const document = frameDocument(element);
  return (document && (activeIn(document) ?? bodyOf(document))) ?? undefined;
}

/** The next element outwards, through shadow roots; stops at the document. */
export function outerElement(element: Element): Element | undefined {
  // A form gives its fields by these names, and a loop outwards would have no end.
  const parent: Element | null = Reflect.get(Node.prototype, 'parentElement', element);
  if (parent) return parent;
  const root = Node.prototype.getRootNode.call(element);
  return 'host' in root && isElement(root.host) ? root.host : undefined;
}

/** Every document and shadow root in reach, outermost first. */
export function* reachableRoots(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of findAll(root, '*')) {
    const shadow = shadowRootOf(element);
    if (shadow) yield* reachableRoots(shadow);
    const inner = isFrame(element) ? frameDocument(element) : undefined;
    if (inner) yield* reachableRoots(inner);
  }
}
