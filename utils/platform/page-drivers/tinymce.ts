import type { DriveAct, DriveReply } from '@/utils/app/protocol';

/** TinyMCE 4 to 8, in its frame or inline; also under another name, as HugeRTE and other forks have it. */
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
      for (const name of ['tinymce', ...Object.keys(view)]) {
        try {
          // Not by reading it: a getter of the page's may do anything.
          const manager = Object.getOwnPropertyDescriptor(view, name)?.value as Tinymce | null | undefined;
          if (typeof manager?.get !== 'function' || !('activeEditor' in manager)) continue;
          const all = manager.editors ?? manager.get();
          const editors = Array.from(all as ArrayLike<TinymceEditor>); // without a name, `get` gives them all
          const found = editors.find((editor) => editor.getBody()?.contains(element));
          if (found) return found;
        } catch {
          // A window of another origin lets nobody look: it is no editor.
        }
      }
      return view === window ? undefined : find(view.parent);
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
