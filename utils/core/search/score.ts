import type { Snippet } from '../snippets/model';
import { fold } from './fold';
import { matchSameSound, matchSounds, overlap, type TextRange } from './match';

/** How well one term fits one snippet, and where. */
export interface TermHit {
  readonly score: number;
  readonly title?: TextRange;
  readonly body?: TextRange;
}

/** A snippet's texts for comparing; offsets are those of the originals. */
export interface FoldedSnippet {
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
}

/** Kinds of hit, better ones first by a distance that position and length cannot bridge. */
const TIER = {
  titleWhole: 1000,
  titleStart: 930,
  title: 870,
  soundWhole: 810,
  tagWhole: 760,
  soundStart: 710,
  sound: 650,
  tag: 590,
  alike: 530,
  tagSound: 470,
  body: 400,
  sameSound: 300,
  bodySound: 200,
  overlap: 100,
} as const;

/** Most that an early place in a short title can add; less than the distance between two tiers. */
const PLACE_WEIGHT = 45;

const foldedSnippets = new WeakMap<Snippet, FoldedSnippet>();

/** The folded snippet, kept as long as the snippet object lives: typing on asks for it again and again. */
export function foldSnippet(snippet: Snippet): FoldedSnippet {
  const known = foldedSnippets.get(snippet);
  if (known) return known;
  const folded = { title: fold(snippet.title), body: fold(snippet.body), tags: snippet.tags.map(fold) };
  foldedSnippets.set(snippet, folded);
  return folded;
}

/** A hit by what was typed: as written, or as pinyin. */
export function scoreClosely(snippet: FoldedSnippet, term: string): TermHit | undefined {
  return byTitle(snippet, term) ?? byTag(snippet, term) ?? byBody(snippet, term);
}

/** A hit by what may have been meant: slips of an input method, missing and wrong characters. Slower. */
export function scoreLoosely(snippet: FoldedSnippet, term: string): TermHit | undefined {
  return (
    scoreClosely(snippet, term) ?? bySameSound(snippet, term) ?? byBodySound(snippet, term) ?? byOverlap(snippet, term)
  );
}

/** A hit in the title only. */
export function byTitle({ title }: FoldedSnippet, term: string): TermHit | undefined {
  const at = title.indexOf(term);
  if (at >= 0) {
    const tier = term.length === title.length ? TIER.titleWhole : at === 0 ? TIER.titleStart : TIER.title;
    return titleHit(tier, title, { start: at, end: at + term.length });
  }
  if (!hasLetters(term)) return undefined;
  const sound = matchSounds(title, term, 'exact');
  if (sound) return titleHit(soundTier(title, sound), title, sound);
  const alike = matchSounds(title, term, 'alike');
  return alike && titleHit(TIER.alike, title, alike);
}

function soundTier(title: string, { start, end }: TextRange): number {
  if (start > 0) return TIER.sound;
  return end === title.length ? TIER.soundWhole : TIER.soundStart;
}

function titleHit(tier: number, title: string, range: TextRange): TermHit {
  const place = Math.max(0, 1 - range.start / 20) * 0.7 + (range.end - range.start) / title.length / 3.4;
  return { score: tier + PLACE_WEIGHT * place, title: range };
}

function byTag({ tags }: FoldedSnippet, term: string): TermHit | undefined {
  if (tags.includes(term)) return { score: TIER.tagWhole };
  if (tags.some((tag) => tag.includes(term))) return { score: TIER.tag };
  return hasLetters(term) && tags.some((tag) => matchSounds(tag, term, 'exact')) ? { score: TIER.tagSound } : undefined;
}

function byBody({ body }: FoldedSnippet, term: string): TermHit | undefined {
  const start = body.indexOf(term);
  return start < 0 ? undefined : { score: TIER.body, body: { start, end: start + term.length } };
}

function bySameSound({ title }: FoldedSnippet, term: string): TermHit | undefined {
  if (term.length < 2 || !/\p{Script=Han}/u.test(term)) return undefined;
  const range = matchSameSound(title, term);
  return range && titleHit(TIER.sameSound, title, range);
}

/** Initials alone would be found in any long text: at least two letters a character are asked for. */
function byBodySound({ body }: FoldedSnippet, term: string): TermHit | undefined {
  const range = term.length >= 4 && hasLetters(term) ? matchSounds(body, term, 'exact') : undefined;
  return range && (range.end - range.start) * 2 <= term.length ? { score: TIER.bodySound, body: range } : undefined;
}

function byOverlap({ title }: FoldedSnippet, term: string): TermHit | undefined {
  if (term.length < 3) return undefined;
  const share = overlap(title, term);
  return share >= (hasLetters(term) ? 0.7 : 0.45) ? { score: TIER.overlap * share } : undefined;
}

/** Whether a tag fits what follows a # in the query. */
export function fitsTag({ tags }: FoldedSnippet, wanted: string): boolean {
  return tags.some(
    (tag) => tag.includes(wanted) || (hasLetters(wanted) && matchSounds(tag, wanted, 'exact')?.start === 0),
  );
}

const hasLetters = (term: string): boolean => /[a-z]/.test(term);
