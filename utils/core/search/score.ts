import type { Snippet } from '../snippets/model';
import { fold } from './fold';
import { matchSameSound, overlap } from './slips';
import { createSoundMatcher, type SoundMatcher, type TextRange } from './sounds';

/** How well one term fits one snippet, and where. */
export interface TermHit {
  readonly score: number;
  readonly title?: TextRange;
  readonly body?: TextRange;
}

/** One word of a query, made ready for comparing with many snippets. */
export interface Term {
  /** Folded. */
  readonly text: string;
  readonly hasLetters: boolean;
  /** Both are undefined for a term without letters, which spells nothing. */
  readonly exact: SoundMatcher | undefined;
  readonly alike: SoundMatcher | undefined;
}

export function toTerm(text: string): Term {
  const hasLetters = /[a-z]/.test(text);
  const matcher = (hearing: 'exact' | 'alike') => (hasLetters ? createSoundMatcher(text, hearing) : undefined);
  return { text, hasLetters, exact: matcher('exact'), alike: matcher('alike') };
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
export function scoreClosely(snippet: FoldedSnippet, term: Term): TermHit | undefined {
  return byTitle(snippet, term) ?? byTag(snippet, term) ?? byBody(snippet, term);
}

/** A hit by what may have been meant: slips of an input method, missing and wrong characters. Slower. */
export function scoreLoosely(snippet: FoldedSnippet, term: Term): TermHit | undefined {
  return (
    scoreClosely(snippet, term) ?? bySameSound(snippet, term) ?? byBodySound(snippet, term) ?? byOverlap(snippet, term)
  );
}

/** A hit in the title only. */
export function byTitle({ title }: FoldedSnippet, term: Term): TermHit | undefined {
  const at = title.indexOf(term.text);
  if (at >= 0) return titleHit(writtenTier(title, term, at), title, { start: at, end: at + term.text.length });
  const alike = term.alike?.(title); // every exact reading is among these, and most titles have none
  if (!alike) return undefined;
  const exact = term.exact?.(title);
  return exact ? titleHit(soundTier(title, exact), title, exact) : titleHit(TIER.alike, title, alike);
}

function writtenTier(title: string, { text }: Term, at: number): number {
  if (at > 0) return TIER.title;
  return text.length === title.length ? TIER.titleWhole : TIER.titleStart;
}

function soundTier(title: string, { start, end }: TextRange): number {
  if (start > 0) return TIER.sound;
  return end === title.length ? TIER.soundWhole : TIER.soundStart;
}

function titleHit(tier: number, title: string, range: TextRange): TermHit {
  const place = Math.max(0, 1 - range.start / 20) * 0.7 + ((range.end - range.start) / title.length) * 0.3;
  return { score: tier + PLACE_WEIGHT * place, title: range };
}

function byTag({ tags }: FoldedSnippet, { text, exact }: Term): TermHit | undefined {
  if (tags.includes(text)) return { score: TIER.tagWhole };
  if (tags.some((tag) => tag.includes(text))) return { score: TIER.tag };
  return exact && tags.some((tag) => exact(tag)) ? { score: TIER.tagSound } : undefined;
}

function byBody({ body }: FoldedSnippet, { text }: Term): TermHit | undefined {
  const start = body.indexOf(text);
  return start < 0 ? undefined : { score: TIER.body, body: { start, end: start + text.length } };
}

function bySameSound({ title }: FoldedSnippet, { text }: Term): TermHit | undefined {
  if (text.length < 2 || !/\p{Script=Han}/u.test(text)) return undefined;
  const range = matchSameSound(title, text);
  return range && titleHit(TIER.sameSound, title, range);
}

/** Initials alone would be found in any long text: at least two letters a character are asked for. */
function byBodySound({ body }: FoldedSnippet, { text, exact }: Term): TermHit | undefined {
  const range = text.length >= 4 ? exact?.(body) : undefined;
  return range && (range.end - range.start) * 2 <= text.length ? { score: TIER.bodySound, body: range } : undefined;
}

function byOverlap({ title }: FoldedSnippet, { text, hasLetters }: Term): TermHit | undefined {
  if (text.length < 3) return undefined;
  const share = overlap(title, text);
  return share >= (hasLetters ? 0.7 : 0.45) ? { score: TIER.overlap * share } : undefined;
}

/** Whether a tag fits what follows a # in the query. */
export function fitsTag({ tags }: FoldedSnippet, { text, exact }: Term): boolean {
  return tags.some((tag) => tag.includes(text) || exact?.(tag)?.start === 0);
}
