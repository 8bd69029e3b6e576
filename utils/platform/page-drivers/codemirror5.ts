import type { DriveAct, DriveReply } from '@/utils/app/protocol';

/** CodeMirror 2 to 5, also inside EasyMDE and SimpleMDE. */
export function driveCodemirror5(path: readonly number[], act: DriveAct): DriveReply | null {
  try {
    interface Place {
      readonly line: number;
      readonly ch: number;
    }
    interface CodeMirror {
      getValue(separator: string): string;
      getCursor(end: 'from' | 'to'): Place;
      getRange(from: Place, to: Place, separator: string): string;
      getOption(name: 'readOnly'): unknown;
      operation(change: () => void): void;
      replaceRange(text: string, from: Place, to: Place, origin: string): void;
      setSelection(from: Place, to: Place): void;
      scrollIntoView(place: null): void;
      undo(): void;
      focus(): void;
    }
    const element = path.reduce<ParentNode | null>((node, index) => {
      if (index >= 0) return node?.children[index] ?? null;
      const host = node as HTMLIFrameElement | null; // only frames and hosts have a negative step after them
      return (index === -1 ? host?.contentDocument : host?.shadowRoot) ?? null;
    }, document) as HTMLElement | null; // a path ends at an element
    const editor = (element?.closest('.CodeMirror') as { CodeMirror?: CodeMirror } | null | undefined)?.CodeMirror;
    if (!editor) return null;
    const text = editor.getValue('\n');
    const offsetOf = (place: Place) => editor.getRange({ line: 0, ch: 0 }, place, '\n').length;
    const placeOf = (content: string, offset: number): Place => {
      const lines = content.slice(0, offset).split('\n');
      return { line: lines.length - 1, ch: lines.at(-1)?.length ?? 0 };
    };
    const select = (content: string, start: number, end: number) => {
      editor.focus();
      editor.setSelection(placeOf(content, start), placeOf(content, end));
      editor.scrollIntoView(null);
      return { done: true };
    };
    if (act.kind === 'read') {
      return {
        done: true,
        text,
        selection: { start: offsetOf(editor.getCursor('from')), end: offsetOf(editor.getCursor('to')) },
      };
    }
    if (act.kind === 'select') return select(text, act.start, act.end);
    if (act.kind === 'undo') {
      editor.undo();
      return { done: true };
    }
    if (act.kind !== 'replace' || act.expected !== text || editor.getOption('readOnly')) return { done: false };
    editor.operation(() => {
      for (const edit of [...act.edits].reverse())
        editor.replaceRange(edit.text, placeOf(text, edit.start), placeOf(text, edit.end), 'paste');
    });
    return select(editor.getValue('\n'), act.select.start, act.select.end);
  } catch {
    return null;
  }
}
