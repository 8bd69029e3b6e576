import { effect, signal } from '@preact/signals';
import type { SavedTextPort } from '@/utils/app/ports';
import { asSource } from '@/utils/core/snippets/as-source';
import { EMPTY_TEXT } from './snippet-text';
import type { SnippetModel } from './snippets';
import type { Toasts } from './toasts';

interface Sources {
  readonly savedText: SavedTextPort;
  readonly snippets: SnippetModel;
  readonly toasts: Toasts;
  openSnippets(): void;
}

const TITLE_LENGTH = 20;

/**
 * Shows text that was chosen in a page in the editor of a new snippet. While another snippet is being edited it waits: what
 * was typed there stays.
 */
export function followSavedText({ savedText, snippets, toasts, openSnippets }: Sources): () => void {
  const waiting = signal<string | undefined>(undefined);
  const look = async () => {
    const text = await savedText.take();
    if (text === '') toasts.show({ key: 'save-page.nothing' });
    else if (text !== undefined) waiting.value = text;
  };
  const stopShowing = effect(() => {
    const text = waiting.value;
    if (text === undefined || snippets.view.value.kind === 'edit') return;
    waiting.value = undefined;
    openSnippets();
    snippets.show({
      kind: 'edit',
      draft: { ...EMPTY_TEXT, title: titleOf(text), body: asSource(text.trim()) },
      isFromPage: true,
    });
  });
  const stopListening = savedText.onSaved(() => void look());
  void look();
  return () => {
    stopShowing();
    stopListening();
  };
}

/** The first clause, as long as a title may be. */
const titleOf = (text: string): string => (text.trim().split(/[\n，。；：,;:]/, 1)[0] ?? '').slice(0, TITLE_LENGTH);
