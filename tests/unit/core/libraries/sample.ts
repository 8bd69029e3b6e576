import type { LibraryContent, LibrarySnippet } from '@/utils/core/libraries/model';

export function librarySnippet(id: string, title: string, more: Partial<LibrarySnippet> = {}): LibrarySnippet {
  return { id, title, body: `${title}。`, folder: [], tags: [], language: 'zh-CN', ...more };
}

export function libraryContent(sequence: number, snippets: readonly LibrarySnippet[]): LibraryContent {
  return { id: 'office', name: '单位短语', sequence, packs: [], snippets };
}
