// Whether a page has put something else in place of what a command of the browser's did.
import { listen } from '../dom/document';
import type { Surface } from '../editors/surface';

/**
 * Until the signal is aborted, what the field reads right after each command is noted, before the page answers it. A page
 * that then draws the text anew has taken the nodes away that the browser's history is about.
 */
export function watchDrawing({ kind, element, read }: Surface, signal: AbortSignal): () => boolean {
  let written: string | undefined;
  const note = () => {
    written = read().text;
  };
  if (kind === 'editable') listen(element.ownerDocument, 'input', note, { capture: true, passive: true, signal });
  return () => written !== undefined && read().text !== written;
}
