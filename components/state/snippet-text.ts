import type { BodyFormat, Snippet } from '@/utils/core/snippets/model';

/** A snippet as it is being typed; tags as one line. */
export interface SnippetText {
  readonly title: string;
  readonly body: string;
  readonly tags: string;
  readonly abbreviation: string;
  /** '' for none. */
  readonly folderId: string;
  readonly kinds: readonly string[];
  readonly sections: readonly string[];
  /** As one line. */
  readonly sites: string;
  readonly format: BodyFormat;
}

/** What the editor of a new snippet starts from. */
export const EMPTY_TEXT: SnippetText = {
  title: '',
  body: '',
  tags: '',
  abbreviation: '',
  folderId: '',
  kinds: [],
  sections: [],
  sites: '',
  format: 'plain',
};

/** What its editor starts from. */
export function toText({
  title,
  body,
  tags,
  abbreviation,
  folderId,
  kinds,
  sections,
  sites,
  format,
}: Snippet): SnippetText {
  return {
    title,
    body,
    tags: tags.join(' '),
    abbreviation: abbreviation ?? '',
    folderId: folderId ?? '',
    kinds: kinds ?? [],
    sections: sections ?? [],
    sites: (sites ?? []).join(' '),
    format: format ?? 'plain',
  };
}
