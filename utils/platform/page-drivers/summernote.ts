import type { DriveAct, DriveReply } from '@/utils/app/protocol';

/** Summernote 0.8 and 0.9, which is a jQuery plug-in: its state hangs at the element it replaces. */
export function driveSummernote(path: readonly number[], act: DriveAct): DriveReply | null {
  try {
    interface Context {
      readonly layoutInfo: { readonly editable: { html(): string } };
      readonly modules: { readonly editor: { readonly history: { recordUndo(): void } } };
      invoke(name: string): unknown;
      triggerEvent(name: string, ...values: readonly unknown[]): unknown;
    }
    type Query = (element: Element) => { data(name: string): Context | undefined };
    const element = path.reduce<ParentNode | null>((node, index) => {
      if (index >= 0) return node?.children[index] ?? null;
      const host = node as HTMLIFrameElement | null; // only frames and hosts have a negative step after them
      return (index === -1 ? host?.contentDocument : host?.shadowRoot) ?? null;
    }, document) as HTMLElement | null; // a path ends at an element
    const source = element?.closest('.note-editor')?.previousElementSibling;
    const { jQuery } = (element?.ownerDocument.defaultView ?? {}) as { jQuery?: Query };
    const context = source && jQuery?.(source).data('summernote');
    if (!element || !context) return null;
    if (act.kind === 'undo') {
      context.invoke('editor.undo');
      return { done: true };
    }
    if (act.kind !== 'insert') return { done: false };
    context.modules.editor.history.recordUndo();
    element.ownerDocument.execCommand(act.html === '' ? 'delete' : 'insertHTML', false, act.html);
    context.modules.editor.history.recordUndo();
    const { editable } = context.layoutInfo;
    context.triggerEvent('change', editable.html(), editable);
    return { done: true };
  } catch {
    return null;
  }
}
