// The way from the script that keeps drafts to the one that offers them, which comes beside it only with an offer.
import type { ShowOffer } from './offer';

const KEY = Symbol.for('draftside.offer');
type Scope = { [KEY]?: ShowOffer };

export function provideOffer(show: ShowOffer): void {
  (globalThis as Scope)[KEY] = show;
}

/** Shows nothing where the script could not come: the panel has the offer as well. */
export const showProvided: ShowOffer = (...offer) => (globalThis as Scope)[KEY]?.(...offer);
