import type { Catalogue } from './translate';
import type { Messages } from './zh-CN';

const FOUND = import.meta.glob<Messages>('./*/index.ts', { eager: true, import: 'catalogue' });

/** Every whole catalogue at once, by tag: for the background, where nothing can be fetched later. Pages load theirs by `LANGUAGES`. */
export const CATALOGUES: ReadonlyMap<string, Messages> = new Map(
  Object.entries(FOUND).map(([path, catalogue]) => [path.split('/')[1] ?? path, catalogue]),
);

/** The catalogue of a language that `languageFor` gave. */
export function catalogueOf(tag: string): Messages & Catalogue {
  const catalogue = CATALOGUES.get(tag);
  if (catalogue === undefined) throw new Error(`there is no catalogue ${tag}`);
  return catalogue;
}
