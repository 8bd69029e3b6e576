import type { DriveAct, DriveReply } from '@/utils/app/protocol';

/** CodeMirror 6. Its content element carries the view: as `cmTile` since 6.39, as `cmView` before. */
export function driveCodemirror6(path: readonly number[], act: DriveAct): DriveReply | null {
  try {
    interface View {
      readonly state: {
        readonly doc: { toString(): string };
        readonly readOnly: boolean;
        readonly selection: { readonly main: { readonly from: number; readonly to: number } };
      };
      dispatch(change: object): void;
      focus(): void;
    }
    interface Content extends Element {
      readonly cmTile?: { readonly view?: View };
      readonly cmView?: { readonly view?: View; readonly rootView?: { readonly view?: View } };
    }
    const element = path.reduce<ParentNode | null>((node, index) => {
      if (index >= 0) return node?.children[index] ?? null;
      const host = node as HTMLIFrameElement | null; // only frames and hosts have a negative step after them
      return (index === -1 ? host?.contentDocument : host?.shadowRoot) ?? null;
    }, document) as HTMLElement | null; // a path ends at an element
    const content = element?.closest('.cm-editor')?.querySelector<Content>('.cm-content');
    const view = content?.cmTile?.view ?? content?.cmView?.view ?? content?.cmView?.rootView?.view;
    if (!view) return null;
    const text = view.state.doc.toString();
    if (act.kind === 'read') {
      const { from, to } = view.state.selection.main;
      return { done: true, text, selection: { start: from, end: to } };
    }
    if (act.kind === 'select') {
      view.focus();
      view.dispatch({ selection: { anchor: act.start, head: act.end }, scrollIntoView: true });
      return { done: true };
    }
    if (act.kind !== 'replace' || act.expected !== text || view.state.readOnly) return { done: false };
    const changes = act.edits.map((edit) => ({ from: edit.start, to: edit.end, insert: edit.text }));
    view.focus();
    // As a paste: the history joins no typing to it.
    view.dispatch({
      changes,
      selection: { anchor: act.select.start, head: act.select.end },
      scrollIntoView: true,
      userEvent: 'input.paste',
    });
    return { done: true };
  } catch {
    return null;
  }
}
