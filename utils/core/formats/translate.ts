import type { MessageRef } from '../rules/rule';
import { note, type Translated } from './entry';
import { type Part, text } from './parts';

/** What a placeholder stands for; a string says why it cannot be carried, and it then stays as text. */
export type Meaning = readonly Part[] | Part | MessageRef | undefined;

/** A foreign body in parts: `meaningOf` reads what `token` finds; undefined leaves it as text. */
export function translate(source: string, token: RegExp, meaningOf: (match: RegExpExecArray) => Meaning): Translated {
  const parts: Part[] = [];
  const notes: MessageRef[] = [];
  let done = 0;
  for (const match of source.matchAll(token)) {
    const meaning = usable(meaningOf(match), match[0]);
    if (meaning === undefined) continue;
    if (match.index > done) parts.push(text(source.slice(done, match.index)));
    done = match.index + match[0].length;
    if ('key' in meaning) {
      notes.push(meaning);
      parts.push(text(match[0]));
    } else parts.push(...(Array.isArray(meaning) ? (meaning as readonly Part[]) : [meaning as Part]));
  }
  if (done < source.length) parts.push(text(source.slice(done)));
  return { parts, notes };
}

/** Another snippet without a name to find it by is one we have no word for. */
function usable(meaning: Meaning, what: string): Meaning {
  const isNameless = meaning && 'kind' in meaning && meaning.kind === 'include' && meaning.name.trim() === '';
  return isNameless ? unknown(what) : meaning;
}

/** A placeholder that runs something: never carried out, it stays as text. */
export const inert = (what: string): MessageRef => note('inert', { name: what.slice(0, 60) });

/** A placeholder we have no word for. */
export const unknown = (what: string): MessageRef => note('unknown', { name: what.slice(0, 60) });

/** A date pattern's parts, or the note that it cannot be carried. */
export const orUnknown = (parts: readonly Part[] | undefined, what: string): Meaning => parts ?? unknown(what);

/** Notes of a writer about what its format cannot hold. */
export const lost = (what: string, title: string): MessageRef => note(`lost.${what}`, { name: title });
