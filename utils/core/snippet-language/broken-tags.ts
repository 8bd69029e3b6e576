// A tag with a fault, and what depends on it: taken out, the rest of a source can be checked on its own.

/** A part of a source, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Tag extends Stretch {
  readonly name: string;
  readonly isClosed: boolean;
}

/** One that is not closed ends on its line, or where the next one begins; raw text and comments hold none. */
const TAG =
  /\{%-?\s*(?:raw|comment)\s*-?%\}[\s\S]*?(?:\{%-?\s*end(?:raw|comment)\s*-?%\}|$)|\{%-?\s*([^\s%]*)(?:(?:(?!%\}|\{[%{])[\s\S])*(%\})|(?:(?!\{[%{]).)*)/g;

const BETWEEN = /^(?:else|elsif|when)$/;

/** For every tag that touches the stretch, or runs into it unclosed: itself with its parts and its end, if it has them. */
export function* brokenTags(source: string, { start, end }: Stretch): Generator<readonly Stretch[]> {
  const tags = tagsOf(source);
  const unclosed = tags.findLast((tag) => !tag.isClosed && tag.start < start);
  for (const [index, tag] of tags.entries()) {
    const isTouching = tag === unclosed || (tag.start < end && tag.end > start);
    if (isTouching) yield [tag, ...partsOf(tag, tags.slice(index + 1))];
  }
}

function tagsOf(source: string): readonly Tag[] {
  return [...source.matchAll(TAG)].flatMap((match) => {
    const [text, name, close] = match;
    if (name === undefined) return [];
    return [{ name, isClosed: close !== undefined, start: match.index, end: match.index + text.length }];
  });
}

/** Up to its end, without those of blocks inside it; nothing where it has no end and the block around it ends first. */
function partsOf({ name }: Tag, after: readonly Tag[]): readonly Stretch[] {
  const parts: Tag[] = [];
  const inside: string[] = [];
  for (const [index, tag] of after.entries()) {
    if (tag.name === `end${name}` && inside.length === 0) return [...parts, tag];
    const opened = inside.lastIndexOf(tag.name.replace(/^end/, ''));
    if (tag.name.startsWith('end') && opened < 0) return [];
    if (tag.name.startsWith('end')) inside.length = opened;
    else if (after.slice(index).some((later) => later.name === `end${tag.name}`)) inside.push(tag.name);
    else if (inside.length === 0 && BETWEEN.test(tag.name)) parts.push(tag);
  }
  return parts;
}
