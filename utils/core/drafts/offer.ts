// When a kept text is offered, and when a state becomes a version of its own.
import { type Draft, type DraftVersion, type KeepReason, LEAST_LENGTH } from './model';

/** A sent form that comes back empty within this time has probably failed, or asked for a login. */
const FAILED_WITHIN_MS = 60 * 60 * 1000;

/** Whether the person would miss something of `saved` in a field that holds `current`. */
export function isWorthOffering(saved: string, current: string): boolean {
  if (saved === current) return false; // the usual case, at every focus
  const [had, has] = [comparable(saved), comparable(current)];
  if (had.length < LEAST_LENGTH || had === has) return false;
  return !has.includes(had);
}

/** Whether a draft in this state may be offered at all. */
export function mayOffer(
  { updatedAtMs, postedAtMs, ignoredAtMs }: Pick<Draft, 'updatedAtMs' | 'postedAtMs' | 'ignoredAtMs'>,
  nowMs: number,
): boolean {
  if (ignoredAtMs !== undefined && ignoredAtMs >= updatedAtMs) return false;
  return postedAtMs === undefined || postedAtMs < updatedAtMs || nowMs - postedAtMs < FAILED_WITHIN_MS;
}

/** Editors and servers change spaces and line ends. */
export const comparable = (text: string) => text.replace(/\s+/g, '');

const TYPING_VERSION_MS = 60_000;

/** Whether the newest version stays as it is and the new state becomes the next one; else the tail grows. */
export function isNextVersion(
  newest: Pick<DraftVersion, 'atMs' | 'length'>,
  next: { readonly reason: KeepReason; readonly length: number; readonly changed: number },
  nowMs: number,
): boolean {
  if (next.reason !== 'pause') return true;
  if (next.length < newest.length / 2 && newest.length >= LEAST_LENGTH) return true;
  // A tail is written with every pause: a large one would cost more than a version.
  return nowMs - newest.atMs >= TYPING_VERSION_MS || next.changed > 4000;
}
