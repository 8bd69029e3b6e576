import { createChangeNotices } from '../db/changes';

const LOCK = 'draftside.libraries';
/** A library is asked for again after so long; a person can ask at any time. */
export const REFRESH_MS = 6 * 3_600_000;

const libraries = createChangeNotices('libraries');
const snippets = createChangeNotices('snippets');

/** Tells windows that subscriptions, and perhaps phrases, are other than before. */
export function announceLibraries(): void {
  libraries.announce();
  snippets.announce();
}

/** Waits for its turn among windows, then runs `work`. */
export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(LOCK, work).then((value) => value as Value); // resolves with what work gives
}
