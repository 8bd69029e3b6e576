import type { DriveAct, DriveReply } from '@/utils/app/protocol';

/** Ace. Its container carries the editor. */
export function driveAce(path: readonly number[], act: DriveAct): DriveReply | null {
  try {
    interface Place {
      readonly row: number;
      readonly column: number;
    }
    interface Range {
      readonly start: Place;
      readonly end: Place;
    }
    interface Editor {
      readonly session: {
        readonly doc: { getAllLines(): readonly string[] };
        mergeUndoDeltas: boolean;
        replace(range: Range, text: string): void;
      };
      readonly selection: { setRange(range: Range): void };
      getSelectionRange(): Range;
      getReadOnly(): boolean;
      scrollToLine(row: number, isCentred: boolean, isAnimated: boolean): void;
      undo(): void;
      focus(): void;
    }
    const element = path.reduce<ParentNode | null>((node, index) => {
      if (index >= 0) return node?.children[index] ?? null;
      const host = node as HTMLIFrameElement | null; // only frames and hosts have a negative step after them
      return (index === -1 ? host?.contentDocument : host?.shadowRoot) ?? null;
    }, document) as HTMLElement | null; // a path ends at an element
    const container = element?.closest('.ace_editor') as { env?: { readonly editor?: Editor } } | null | undefined;
    const editor = container?.env?.editor;
    if (!editor) return null;
    const textNow = () => editor.session.doc.getAllLines().join('\n');
    const text = textNow();
    const offsetOf = ({ row, column }: Place) =>
      text.split('\n').slice(0, row).join('\n').length + (row > 0 ? 1 : 0) + column;
    const placeOf = (content: string, offset: number): Place => {
      const lines = content.slice(0, offset).split('\n');
      return { row: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
    };
    const select = (content: string, from: number, to: number) => {
      const [start, end] = [placeOf(content, from), placeOf(content, to)];
      editor.focus();
      editor.selection.setRange({ start, end });
      editor.scrollToLine(start.row, true, false);
      return { done: true };
    };
    if (act.kind === 'read') {
      const { start, end } = editor.getSelectionRange();
      return { done: true, text, selection: { start: offsetOf(start), end: offsetOf(end) } };
    }
    if (act.kind === 'select') return select(text, act.start, act.end);
    if (act.kind === 'undo') {
      editor.undo();
      return { done: true };
    }
    if (act.kind !== 'replace' || act.expected !== text || editor.getReadOnly()) return { done: false };
    editor.session.mergeUndoDeltas = false;
    for (const edit of [...act.edits].reverse()) {
      editor.session.replace({ start: placeOf(text, edit.start), end: placeOf(text, edit.end) }, edit.text);
      editor.session.mergeUndoDeltas = true;
    }
    return select(textNow(), act.select.start, act.select.end);
  } catch {
    return null;
  }
}
