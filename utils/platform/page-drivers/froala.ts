import type { DriveAct, DriveReply } from '@/utils/app/protocol';

/** Froala 2 (a jQuery plug-in, as in XenForo) to 5. */
export function driveFroala(path: readonly number[], act: DriveAct): DriveReply | null {
  try {
    interface Froala {
      readonly el?: HTMLElement;
      readonly undo: { saveStep(): void };
      readonly commands: { undo(): void };
    }
    interface Constructor {
      readonly INSTANCES?: readonly Froala[];
    }
    const element = path.reduce<ParentNode | null>((node, index) => {
      if (index >= 0) return node?.children[index] ?? null;
      const host = node as HTMLIFrameElement | null; // only frames and hosts have a negative step after them
      return (index === -1 ? host?.contentDocument : host?.shadowRoot) ?? null;
    }, document) as HTMLElement | null; // a path ends at an element
    const find = (view: Window | null | undefined): Froala | undefined => {
      if (!view) return undefined;
      const { FroalaEditor, jQuery } = view as unknown as {
        FroalaEditor?: Constructor;
        jQuery?: { readonly FE?: Constructor; readonly FroalaEditor?: Constructor };
      };
      const all = [FroalaEditor, jQuery?.FE, jQuery?.FroalaEditor].flatMap((one) => [...(one?.INSTANCES ?? [])]);
      return all.find(({ el }) => el?.contains(element)) ?? (view === window ? undefined : find(view.parent));
    };
    const box = element?.closest('.fr-box') as
      | (Element & { readonly 'data-froala.editor'?: Froala })
      | null
      | undefined;
    const editor = box?.['data-froala.editor'] ?? (element ? find(element.ownerDocument.defaultView) : undefined);
    if (!element || !editor) return null;
    if (act.kind === 'undo') {
      editor.commands.undo();
      return { done: true };
    }
    if (act.kind !== 'insert') return { done: false };
    editor.undo.saveStep();
    element.ownerDocument.execCommand(act.html === '' ? 'delete' : 'insertHTML', false, act.html);
    editor.undo.saveStep();
    return { done: true };
  } catch {
    return null;
  }
}
