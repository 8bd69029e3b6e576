import type { FindSnippet } from '../snippet-language/includes';
import type { Snippet } from './model';

/** Finds a body by the title or the abbreviation of its snippet; of several of one name, the first of the list. */
export function bodiesByName(snippets: readonly Snippet[]): FindSnippet {
  let bodies: Map<string, string> | undefined;
  return (name) => {
    bodies ??= index(snippets);
    return bodies.get(name);
  };
}

function index(snippets: readonly Snippet[]): Map<string, string> {
  const bodies = new Map<string, string>();
  const add = (name: string | undefined, body: string) => {
    if (name !== undefined && !bodies.has(name)) bodies.set(name, body);
  };
  for (const { title, body } of snippets) add(title, body);
  for (const { abbreviation, body } of snippets) add(abbreviation, body);
  return bodies;
}
