import type { PanelModel } from '../state/panel';

/**
 * Rows of snippets and sections can be dropped into the page as the browser drops any text: it is the page's own act, with the
 * page's own undo, and nothing of ours looks on. A row without a text to give is not dragged.
 */
export function listenToDrags(document: Document, panel: PanelModel, signal: AbortSignal): void {
  const start = (event: DragEvent) => {
    const row =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-snippet-id], [data-section-id]')
        : null;
    if (!row || !event.dataTransfer) return;
    const text = textOf(row, panel);
    if (text === undefined) return event.preventDefault();
    event.dataTransfer.effectAllowed = 'copy';
    event.dataTransfer.setData('text/plain', text);
    // One line stays within the paragraph it is dropped into; several are paragraphs, which plain text does not say.
    if (text.includes('\n')) event.dataTransfer.setData('text/html', paragraphs(document, text));
  };
  document.addEventListener('dragstart', start, { signal });
}

function textOf({ dataset }: HTMLElement, { snippets, outline }: PanelModel): string | undefined {
  const { snippetId, sectionId } = dataset;
  if (snippetId !== undefined) return snippets.textToDrag(snippetId);
  return sectionId === undefined ? undefined : outline.textToDrag(sectionId);
}

function paragraphs(document: Document, text: string): string {
  const lines = text.split('\n').map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph.outerHTML;
  });
  return lines.join('');
}
