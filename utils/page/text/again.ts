// The text of an editable that is read at every pause in typing: only the blocks that changed are walked again. What a style
// sheet shows or hides tells nobody, so this is for a text that is read anew before long, and never for an insertion.
import { edgesOf, type Looks, walkAlone, walkText } from './walker';

/** After this time all is walked anew; and what nobody reads any more is watched no longer. */
const WHOLE_AFTER_MS = 5000;

interface Kept {
  readonly observer: MutationObserver;
  readonly untilMs: number;
  /** The children of the editable; undefined once some have come or gone. */
  children: readonly Node[] | undefined;
  /** Null for a child without text. */
  texts: WeakMap<Node, string | null>;
}

const keptOf = new WeakMap<Element, Kept>();

/** As `walkText`. */
export function textAgain(root: Element): string {
  const known = keptOf.get(root);
  if (known) forget(root, known, known.observer.takeRecords());
  const kept = keptOf.get(root) ?? watch(root);
  kept.children ??= [...root.childNodes];
  const looks: Looks = new Map();
  const texts: string[] = [];
  for (const child of kept.children) {
    let text = kept.texts.get(child);
    if (text === undefined) {
      text = walkAlone(child, looks, edgesOf(root, child));
      if (text === undefined) return walkText(root).text; // a line goes on from child to child
      kept.texts.set(child, text);
    }
    if (text !== null) texts.push(text);
  }
  return texts.join('\n');
}

function watch(root: Element): Kept {
  const observer = new MutationObserver((records) => forget(root, kept, records));
  const untilMs = performance.now() + WHOLE_AFTER_MS;
  const kept: Kept = { observer, untilMs, children: undefined, texts: new WeakMap() };
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  keptOf.set(root, kept);
  return kept;
}

function forget(root: Element, kept: Kept, records: readonly MutationRecord[]): void {
  for (const { target, type } of records) {
    if (target !== root) kept.texts.delete(childAround(root, target));
    else if (type === 'childList') kept.children = undefined;
    else kept.texts = new WeakMap();
  }
  if (performance.now() < kept.untilMs) return;
  kept.observer.disconnect();
  keptOf.delete(root);
}

/** A node that is in it no more gives whatever it is in now: where it was taken out is told by a record of its own. */
function childAround(root: Element, node: Node): Node {
  const parent: Node | null = Reflect.get(Node.prototype, 'parentNode', node); // a form gives its field of that name
  return !parent || parent === root ? node : childAround(root, parent);
}
