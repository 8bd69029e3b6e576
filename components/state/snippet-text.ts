import type { Snippet } from '@/utils/core/snippets/model';

/** A snippet as it is being typed; tags as one line. */
export interface SnippetText {
  readonly title: string;
  readonly body: string;
  readonly tags: string;
  readonly abbreviation: string;
  /** '' for none. */
  readonly folderId: string;
  readonly sections: readonly string[];
  /** As one line. */
  readonly sites: string;
}

/** What the editor of a new snippet starts from. */
export const EMPTY_TEXT: SnippetText = {
  title: '',
  body: '',
  tags: '',
  abbreviation: '',
  folderId: '',
  sections: [],
  sites: '',
};

/** What its editor starts from. */
export function toText({ title, body, tags, abbreviation, folderId, sections, sites }: Snippet): SnippetText {
  return {
    title,
    body,
    tags: tags.join(' '),
    abbreviation: abbreviation ?? '',
    folderId: folderId ?? '',
    sections: sections ?? [],
    sites: (sites ?? []).join(' '),
  };
}
