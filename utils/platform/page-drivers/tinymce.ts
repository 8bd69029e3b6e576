import type { DriveAct, DriveReply } from '@/utils/app/protocol';

/** TinyMCE 4 to 8, in its frame or inline. */
export function driveTinymce(path: readonly number[], act: DriveAct): DriveReply | null {
  try {
    interface TinymceEditor {
      readonly undoManager: { add(): void; undo(): void; transact(change: () => void): void };
      getBody(): HTMLElement | null;
      nodeChanged(): void;
    }
    // Version 4 and 5 have a list, all others give one when asked without a name.
    interface Tinymce {
      readonly editors?: ArrayLike<TinymceEditor>;
      readonly get?: unknown;
    }
    const element = path.reduce<ParentNode | null>((node, index) => {
      if (index >= 0) return node?.children[index] ?? null;
      const host = node as HTMLIFrameElement | null; // only frames and hosts have a negative step after them
      return (index === -1 ? host?.contentDocument : host?.shadowRoot) ?? null;
    }, document) as HTMLElement | null; // a path ends at an element
    const find = (view: Window | null | undefined): TinymceEditor | undefined => {
      if (!view) return undefined;
      // In the editor's own frame the name belongs to the body, whose id it is.
      const { tinymce } = view as unknown as { tinymce?: Tinymce };
      const all = typeof tinymce?.get === 'function' ? (tinymce.editors ?? tinymce.get()) : [];
      const editors = Array.from(all as ArrayLike<TinymceEditor>); // without a name, `get` gives them all
      return (
        editors.find((editor) => editor.getBody()?.contains(element)) ??
        (view === window ? undefined : find(view.parent))
      );
    };
    const editor = element && find(element.ownerDocument.defaultView);
    if (!editor) return null;
    if (act.kind === 'undo') {
      editor.undoManager.undo();
      return { done: true };
    }
    if (act.kind !== 'insert') return { done: false };
    const body = element.ownerDocument;
    editor.undoManager.add(); // ends the typing before it
    editor.undoManager.transact(() => {
      body.execCommand(act.html === '' ? 'delete' : 'insertHTML', false, act.html);
    });
    editor.nodeChanged();
    return { done: true };
  } catch {
    return null;
  }
}
