import type { DriveAct, DriveReply } from '@/utils/app/protocol';

/** CKEditor 4, in its frame, inline or as a shared space. */
export function driveCkeditor4(path: readonly number[], act: DriveAct): DriveReply | null {
  try {
    interface Instance {
      editable(): { readonly $?: HTMLElement } | null;
      execCommand(name: string): unknown;
      fire(event: string): unknown;
    }
    const element = path.reduce<ParentNode | null>((node, index) => {
      if (index >= 0) return node?.children[index] ?? null;
      const host = node as HTMLIFrameElement | null; // only frames and hosts have a negative step after them
      return (index === -1 ? host?.contentDocument : host?.shadowRoot) ?? null;
    }, document) as HTMLElement | null; // a path ends at an element
    const find = (view: Window | null | undefined): Instance | undefined => {
      if (!view) return undefined;
      const { CKEDITOR } = view as unknown as { CKEDITOR?: { readonly instances?: Record<string, Instance> } };
      const found = Object.values(CKEDITOR?.instances ?? {}).find((one) => one.editable()?.$?.contains(element));
      return found ?? (view === window ? undefined : find(view.parent));
    };
    const instance = element && find(element.ownerDocument.defaultView);
    if (!instance) return null;
    if (act.kind === 'undo') {
      instance.execCommand('undo');
      return { done: true };
    }
    if (act.kind !== 'insert') return { done: false };
    instance.fire('saveSnapshot');
    element.ownerDocument.execCommand(act.html === '' ? 'delete' : 'insertHTML', false, act.html);
    instance.fire('saveSnapshot');
    return { done: true };
  } catch {
    return null;
  }
}
