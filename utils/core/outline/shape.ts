/** What outlines have in common that differ only in places: how headings are nested and what they say. */
import type { OutlineNode } from './model';

const shapes = new WeakMap<readonly OutlineNode[], object>();

/** The same object for all nodes of one shape; what was found out about a shape holds for each of them. */
export function shapeOf(nodes: readonly OutlineNode[]): object {
  const known = shapes.get(nodes) ?? {};
  shapes.set(nodes, known);
  return known;
}

/** `after` are the nodes of `before`, moved. */
export function keepShape(before: readonly OutlineNode[], after: readonly OutlineNode[]): void {
  shapes.set(after, shapeOf(before));
}
