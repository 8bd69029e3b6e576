// Hears a person take an insertion back while it is still being read back.

/** Whether a person has pressed Ctrl+Z (Command on a Mac) in the document since; `signal` ends the listening. */
export function hearUndo(document: Document, signal: AbortSignal): () => boolean {
  let isHeard = false;
  const hear = (event: KeyboardEvent) => {
    // Our own undo is a made event, and not trusted.
    isHeard ||= event.isTrusted && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
  };
  document.addEventListener('keydown', hear, { capture: true, signal });
  return () => isHeard;
}
