// All kinds of fields. The first which claims an element has it.
import type { EditorAdapter } from './adapter';
import { blocksAdapter } from './blocks';
import { codeEditorAdapter } from './code-editor';
import { discuzAdapter } from './discuz';
import { documentAdapter, editableAdapter } from './editable';
import { inputAdapter, textareaAdapter } from './native-field';
import { plugInAdapter } from './plug-in';
import type { AnySurface } from './surface';

const ADAPTERS: readonly EditorAdapter[] = [
  codeEditorAdapter,
  discuzAdapter,
  textareaAdapter,
  inputAdapter,
  blocksAdapter,
  documentAdapter,
  editableAdapter,
  plugInAdapter,
];

/** A field of the page: who stands for it, and what kind it is. */
export interface FoundField {
  readonly owner: HTMLElement;
  readonly adapter: EditorAdapter;
}

/** The field that `element` is, or is part of. */
export function fieldOf(element: Element): FoundField | undefined {
  for (const adapter of ADAPTERS) {
    const owner = adapter.owner(element);
    if (owner) return { owner, adapter };
  }
  return undefined;
}

/** Where the field can be read and written now; undefined once it is gone. */
export function openField({ owner, adapter }: FoundField): AnySurface | undefined {
  return owner.isConnected ? adapter.open(owner) : undefined;
}
