import type { DriveAct, DriveReply } from '@/utils/app/protocol';

/** KindEditor 4. */
export function driveKindeditor(path: readonly number[], act: DriveAct): DriveReply | null {
  try {
    interface KindEditor {
      readonly edit?: { readonly doc: Document };
      addBookmark(onlyIfLongEnough: boolean): unknown;
      undo(): unknown;
      sync(): unknown;
    }
    const element = path.reduce<ParentNode | null>((node, index) => {
      if (index >= 0) return node?.children[index] ?? null;
      const host = node as HTMLIFrameElement | null; // only frames and hosts have a negative step after them
      return (index === -1 ? host?.contentDocument : host?.shadowRoot) ?? null;
    }, document) as HTMLElement | null; // a path ends at an element
    const find = (view: Window | null | undefined): KindEditor | undefined => {
      if (!view) return undefined;
      const { KindEditor: kind } = view as unknown as { KindEditor?: { readonly instances?: ArrayLike<KindEditor> } };
      const found = Array.from(kind?.instances ?? []).find((one) => one.edit?.doc === element?.ownerDocument);
      return found ?? (view === window ? undefined : find(view.parent));
    };
    const editor = element && find(element.ownerDocument.defaultView);
    if (!editor) return null;
    if (act.kind === 'undo') {
      editor.undo();
      return { done: true };
    }
    if (act.kind !== 'insert') return { done: false };
    editor.addBookmark(false);
    // The bookmark has cut the text where the caret was; Chromium 156 would replace one half only, until it is selected anew.
    element.normalize();
    const selection = element.ownerDocument.getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
    if (!selection || !anchorNode || !focusNode) return { done: false };
    selection.removeAllRanges();
    selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
    element.ownerDocument.execCommand(act.html === '' ? 'delete' : 'insertHTML', false, act.html);
    editor.addBookmark(false);
    editor.sync();
    return { done: true };
  } catch {
    return null;
  }
}
