import type { DriveAct, DriveReply } from '@/utils/app/protocol';

/** Monaco, where the page has its global `monaco`. Its lines and columns count from 1. */
export function driveMonaco(path: readonly number[], act: DriveAct): DriveReply | null {
  try {
    interface Place {
      readonly lineNumber: number;
      readonly column: number;
    }
    interface Range {
      readonly startLineNumber: number;
      readonly startColumn: number;
      readonly endLineNumber: number;
      readonly endColumn: number;
    }
    interface Editor {
      getContainerDomNode(): HTMLElement;
      getModel(): { getValue(endOfLine: 1): string; getValueInRange(range: Range, endOfLine: 1): string } | null;
      getSelection(): Range | null;
      setSelection(range: Range): void;
      executeEdits(source: string, edits: readonly object[]): boolean;
      pushUndoStop(): void;
      revealRange(range: Range): void;
      trigger(source: string, command: 'undo', payload: null): void;
      focus(): void;
    }
    const element = path.reduce<ParentNode | null>((node, index) => {
      if (index >= 0) return node?.children[index] ?? null;
      const host = node as HTMLIFrameElement | null; // only frames and hosts have a negative step after them
      return (index === -1 ? host?.contentDocument : host?.shadowRoot) ?? null;
    }, document) as HTMLElement | null; // a path ends at an element
    const { monaco } = (element?.ownerDocument.defaultView ?? {}) as {
      monaco?: { readonly editor?: { getEditors?(): readonly Editor[] } };
    };
    const editor = monaco?.editor?.getEditors?.().find((one) => one.getContainerDomNode().contains(element));
    const model = editor?.getModel();
    if (!editor || !model) return null;
    const LINE_FEED = 1;
    const text = model.getValue(LINE_FEED);
    const placeOf = (content: string, offset: number): Place => {
      const lines = content.slice(0, offset).split('\n');
      return { lineNumber: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    };
    const rangeOf = (content: string, start: number, end: number): Range => {
      const [from, to] = [placeOf(content, start), placeOf(content, end)];
      return {
        startLineNumber: from.lineNumber,
        startColumn: from.column,
        endLineNumber: to.lineNumber,
        endColumn: to.column,
      };
    };
    const select = (content: string, start: number, end: number) => {
      const range = rangeOf(content, start, end);
      editor.focus();
      editor.setSelection(range);
      editor.revealRange(range);
      return { done: true };
    };
    if (act.kind === 'read') {
      const range = editor.getSelection() ?? rangeOf(text, 0, 0);
      const before = {
        ...range,
        startLineNumber: 1,
        startColumn: 1,
        endLineNumber: range.startLineNumber,
        endColumn: range.startColumn,
      };
      const start = model.getValueInRange(before, LINE_FEED).length;
      return { done: true, text, selection: { start, end: start + model.getValueInRange(range, LINE_FEED).length } };
    }
    if (act.kind === 'select') return select(text, act.start, act.end);
    if (act.kind === 'undo') {
      editor.trigger('', 'undo', null);
      return { done: true };
    }
    if (act.kind !== 'replace' || act.expected !== text) return { done: false };
    editor.pushUndoStop();
    const isDone = editor.executeEdits(
      '',
      act.edits.map((edit) => ({
        range: rangeOf(text, edit.start, edit.end),
        text: edit.text,
        forceMoveMarkers: true,
      })),
    );
    editor.pushUndoStop();
    return isDone ? select(model.getValue(LINE_FEED), act.select.start, act.select.end) : { done: false };
  } catch {
    return null;
  }
}
