import type { AnySurface } from './surface';

/**
 * One kind of field. To add an editor: a file here, a line in `index.ts`, a fixture page and a run of the contract suite.
 *
 * An adapter never changes the page, remembers nothing, and must answer quickly: it is asked at every focus.
 * The owner stands for the field as long as the page lives, even when the editor rebuilds its document: it is the
 * control itself, the frame which shows an editing document, or the hidden textarea which an editor replaces.
 */
export interface EditorAdapter {
  /** As in FieldDescription.editor. */
  readonly id: string;
  /** The owner of the field which `element` belongs to, if it is of this kind. `element` may be inside it. */
  owner(element: Element): HTMLElement | undefined;
  /** Where the owner's text lives now, or undefined when it has none at the moment. */
  open(owner: HTMLElement): AnySurface | undefined;
}
