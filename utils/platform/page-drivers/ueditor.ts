import type { DriveAct, DriveReply } from '@/utils/app/protocol';

/** UEditor 1.x and its forks, which keep the global `UE`. */
export function driveUeditor(path: readonly number[], act: DriveAct): DriveReply | null {
  try {
    interface Ueditor {
      readonly body?: HTMLElement;
      execCommand(name: string): unknown;
      fireEvent(event: string, ...values: readonly unknown[]): unknown;
      _bakRange?: unknown;
    }
    const element = path.reduce<ParentNode | null>((node, index) => {
      if (index >= 0) return node?.children[index] ?? null;
      const host = node as HTMLIFrameElement | null; // only frames and hosts have a negative step after them
      return (index === -1 ? host?.contentDocument : host?.shadowRoot) ?? null;
    }, document) as HTMLElement | null; // a path ends at an element
    const find = (view: Window | null | undefined): Ueditor | undefined => {
      if (!view) return undefined;
      const { UE } = view as unknown as { UE?: { readonly instants?: Record<string, Ueditor> } };
      const found = Object.values(UE?.instants ?? {}).find((one) => one.body?.contains(element));
      return found ?? (view === window ? undefined : find(view.parent));
    };
    const editor = element && find(element.ownerDocument.defaultView);
    if (!editor) return null;
    if (act.kind === 'undo') {
      editor.execCommand('undo');
      return { done: true };
    }
    if (act.kind !== 'insert') return { done: false };
    editor.fireEvent('saveScene');
    element.ownerDocument.execCommand(act.html === '' ? 'delete' : 'insertHTML', false, act.html);
    editor.fireEvent('contentchange');
    editor.fireEvent('saveScene');
    editor._bakRange = null; // the selection of when its window lost the focus, which it would select again
    return { done: true };
  } catch {
    return null;
  }
}
